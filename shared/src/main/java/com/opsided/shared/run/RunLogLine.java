package com.opsided.shared.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line that was logged while a run was executed.
 *
 * @param place where it stands among the lines of its run
 * @param at when it was logged
 * @param level {@code ERROR}, {@code WARN}, {@code INFO}, {@code DEBUG} or {@code TRACE}
 * @param logger the name of the logger
 * @param step the step that logged it, null between the steps
 * @param message what was logged
 * @param failure the exception and its causes without their stacks, null if there was
 * none
 * @param node the node that logged it
 */
public record RunLogLine(Place place, Instant at, String level, String logger, @Nullable String step, String message,
		@Nullable String failure, String node) {

	/**
	 * A place among the lines of a run.
	 *
	 * @param attempt the attempt
	 * @param line grows within the attempt
	 */
	public record Place(int attempt, long line) {

		/** Before the first line. */
		public static final Place BEGINNING = new Place(0, 0);

	}

}
