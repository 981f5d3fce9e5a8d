package com.opsided.sync.schedule;

import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;

/** Takes an account's jobs and their triggers out of Quartz. */
public final class ForgetFirings {

	private final ClusterScheduler runs;

	ForgetFirings(ClusterScheduler runs) {
		this.runs = runs;
	}

	/**
	 * Forgets what was to be fired for an account.
	 * @param account the account, none of whose runs is being executed
	 * @return how many of Quartz's jobs there were
	 */
	public int forget(long account) {
		Scheduler quartz = this.runs.quartz();
		int forgotten = 0;
		try {
			for (JobKey key : quartz.getJobKeys(GroupMatcher.jobGroupEquals(QuartzTriggers.GROUP))) {
				if (key.getName().endsWith(":" + account) && quartz.deleteJob(key)) {
					forgotten++;
				}
			}
			return forgotten;
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The triggers of account " + account + " cannot be deleted", ex);
		}
	}

}
