package com.opsided.sync.run;

import java.util.Map;

import com.opsided.shared.run.Run;

/**
 * Adds to a run's parameters what its job must know at every attempt, such as the number
 * of a detection that was opened for it. A bean for each job that needs one.
 */
public interface PrepareRun {

	/**
	 * Names the job.
	 * @return the name of the job
	 */
	String job();

	/**
	 * Prepares a run. Called by the thread that executes it, at its first attempt; again
	 * if that attempt died before the result was kept.
	 * @param run the run
	 * @return parameters to be added; the run keeps them
	 */
	Map<String, String> prepare(Run run);

}
