package com.opsided.sync.jobs;

import java.time.Instant;

import com.opsided.shared.run.RunLogLine;
import org.jspecify.annotations.Nullable;

/**
 * A log line of a run.
 *
 * @param attempt the attempt that logged it
 * @param at when it was logged
 * @param level how much it matters
 * @param logger the name of the logger
 * @param step the step that logged it, null between the steps
 * @param message what was logged
 * @param failure the exception and its causes without their stacks, for operators; null
 * if there was none
 * @param node the node that logged it
 */
public record LogLine(int attempt, Instant at, String level, String logger, @Nullable String step, String message,
		@Nullable String failure, String node) {

	/**
	 * Exceptions may tell of the inside of the platform, which is no seller's business.
	 */
	static LogLine of(RunLogLine line, boolean withFailure) {
		return new LogLine(line.place().attempt(), line.at(), line.level(), line.logger(), line.step(), line.message(),
				withFailure ? line.failure() : null, line.node());
	}

}
