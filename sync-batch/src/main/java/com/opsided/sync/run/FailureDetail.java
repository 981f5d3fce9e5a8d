package com.opsided.sync.run;

import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.JobExecution;

/** Why an attempt failed. Spring Batch wraps what a chunk threw. */
final class FailureDetail {

	private static final int LONGEST = 2_000;

	private FailureDetail() {
	}

	static @Nullable Throwable causeOf(JobExecution execution) {
		return execution.getAllFailureExceptions().stream().findFirst().orElse(null);
	}

	/** What the innermost cause says, or that the database went away. */
	static @Nullable String of(@Nullable Throwable failure) {
		Throwable root = failure;
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof SQLException lost && isLost(lost)) {
				return "PostgreSQL stopped answering or had no connection to spare (" + lost.getMessage()
						+ "); what was done is kept: restart the run, it goes on where it stopped";
			}
		}
		while (root != null && root.getCause() != null) {
			root = root.getCause();
		}
		if (root == null) {
			return null;
		}
		String said = Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName());
		return (said.length() > LONGEST) ? said.substring(0, LONGEST) : said;
	}

	/** What the pool of connections says by itself has no state. */
	private static boolean isLost(SQLException failure) {
		String state = failure.getSQLState();
		return state == null || state.startsWith("08") || state.startsWith("57P");
	}

	static boolean isAgainAtOnce(@Nullable Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof AgainAtOnce) {
				return true;
			}
		}
		return false;
	}

}
