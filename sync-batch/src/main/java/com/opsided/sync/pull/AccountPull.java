package com.opsided.sync.pull;

import org.springframework.batch.core.step.Step;

/**
 * One feed of a connected account that is asked for call by call, not as a report. The
 * job {@code inventorySync} runs the steps of all its beans in their order
 * ({@code @Order}), after the reports were asked for and before it waits for them: Amazon
 * prepares the reports meanwhile. A run that leaves the feed out skips the step, and so
 * does a run that was given files.
 */
public interface AccountPull {

	/**
	 * Returns the name by which a run asks for the feed.
	 * @return the name, e.g. {@code inventory}; unique among all feeds
	 */
	String feed();

	/**
	 * Returns the step that pulls it. Its job parameters are {@code account} and
	 * {@code run} (numbers) and those that {@link PullParameters} reads. A step that has
	 * completed is not entered again by later attempts of the run, so it must not allow
	 * to be started again; a step that failed is entered again and goes on from what it
	 * has written.
	 * @return a step bean with a name of its own
	 */
	Step step();

}
