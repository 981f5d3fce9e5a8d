package com.opsided.shared.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line to be kept with a run.
 *
 * @param at when it was logged
 * @param level its level
 * @param logger the name of the logger
 * @param step the step that logged it, null between the steps
 * @param message what was logged, without secrets
 * @param failure the exception and its causes, null if there was none
 */
public record NewLogLine(Instant at, String level, String logger, @Nullable String step, String message,
		@Nullable String failure) {

}
