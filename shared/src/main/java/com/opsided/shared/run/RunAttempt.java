package com.opsided.shared.run;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One attempt at a run: an execution of its job.
 *
 * @param number 1, 2, …
 * @param status how Spring Batch calls its state
 * @param startedAt when it began, null before
 * @param endedAt when it ended, null before
 * @param steps its steps in the order they began
 */
public record RunAttempt(int number, String status, @Nullable Instant startedAt, @Nullable Instant endedAt,
		List<Step> steps) {

	public RunAttempt {
		steps = List.copyOf(steps);
	}

	/**
	 * A step of an attempt.
	 *
	 * @param name its name
	 * @param status how Spring Batch calls its state
	 * @param startedAt when it began, null before
	 * @param endedAt when it ended, null before
	 * @param read items that were read; an item of a step that loads files is a block of
	 * rows
	 * @param written items that were written
	 * @param filtered items that needed nothing
	 * @param rejected items that were skipped
	 */
	public record Step(String name, String status, @Nullable Instant startedAt, @Nullable Instant endedAt, long read,
			long written, long filtered, long rejected) {

	}

}
