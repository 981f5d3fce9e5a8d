package com.opsided.sync.runlog;

import java.util.Map;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import com.opsided.shared.run.NewLogLine;
import com.opsided.shared.run.RunLogTable.LoggedAttempt;
import com.opsided.sync.run.RunLogContext;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was logged, and whose it is.
 *
 * @param attempt the attempt that logged it
 * @param event the line
 */
record CaughtLine(LoggedAttempt attempt, ILoggingEvent event) {

	private static final int CAUSES = 6;

	/** Nothing if the line was not logged for a run of this application. */
	static @Nullable CaughtLine of(ILoggingEvent event, RunLogContext ours) {
		Map<String, String> names = event.getMDCPropertyMap();
		String run = names.get(RunLogContext.RUN);
		String account = names.get(RunLogContext.ACCOUNT);
		String attempt = names.get(RunLogContext.ATTEMPT);
		String node = names.get(RunLogContext.NODE);
		if (run == null || account == null || attempt == null || node == null || !ours.isOurs(node)) {
			return null;
		}
		return new CaughtLine(
				new LoggedAttempt(Long.parseLong(account), Long.parseLong(run), Integer.parseInt(attempt), node),
				event);
	}

	/** As it is kept: without secrets, and no longer than may be. */
	NewLogLine toLine(int length) {
		return new NewLogLine(this.event.getInstant(), this.event.getLevel().toString(), this.event.getLoggerName(),
				this.event.getMDCPropertyMap().get(RunLogContext.STEP),
				kept(String.valueOf(this.event.getFormattedMessage()), length), failure(length));
	}

	private @Nullable String failure(int length) {
		StringBuilder causes = new StringBuilder();
		IThrowableProxy cause = this.event.getThrowableProxy();
		for (int i = 0; i < CAUSES && cause != null; i++) {
			causes.append(causes.isEmpty() ? "" : "\ncaused by ").append(cause.getClassName());
			if (cause.getMessage() != null) {
				causes.append(": ").append(cause.getMessage());
			}
			cause = cause.getCause();
		}
		return causes.isEmpty() ? null : kept(causes.toString(), length);
	}

	/** PostgreSQL keeps no NUL; half a surrogate pair is none of Unicode's characters. */
	private static String kept(String text, int length) {
		String clean = MaskSecrets.in(text.replace('\0', ' '));
		if (clean.length() <= length) {
			return clean;
		}
		int end = Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length;
		return clean.substring(0, end) + "…";
	}

}
