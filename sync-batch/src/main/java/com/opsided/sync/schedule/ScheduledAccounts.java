package com.opsided.sync.schedule;

import java.util.List;

/**
 * The accounts for which a job is requested by its schedule. A bean for each job that is
 * not meant for all accounts.
 */
public interface ScheduledAccounts {

	/**
	 * Names the job.
	 * @return the name of the job
	 */
	String job();

	/**
	 * Lists the accounts.
	 * @return their numbers
	 */
	List<Long> accounts();

}
