package com.opsided.sync.run;

import java.time.Instant;

import org.springframework.batch.core.step.StepExecution;

/**
 * Lets a run wait without holding a thread. The step that asks for it ends at the end of
 * its chunk or tasklet and is entered again, with its context, when the run goes on.
 */
public final class Park {

	private Park() {
	}

	/**
	 * Waits until a time, or until somebody wakes the run before.
	 * @param step the step that is being executed
	 * @param wakeAt the time
	 * @param reason what the run waits for, for people
	 */
	public static void until(StepExecution step, Instant wakeAt, String reason) {
		park(step, new Parked(wakeAt, reason));
	}

	/**
	 * Waits until {@link ControlRun#wake} is called.
	 * @param step the step that is being executed
	 * @param reason what the run waits for, for people
	 */
	public static void untilWoken(StepExecution step, String reason) {
		park(step, new Parked(null, reason));
	}

	private static void park(StepExecution step, Parked parked) {
		parked.mark(step.getJobExecution());
		step.setTerminateOnly();
	}

}
