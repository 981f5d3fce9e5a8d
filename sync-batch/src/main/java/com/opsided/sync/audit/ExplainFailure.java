package com.opsided.sync.audit;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import com.opsided.shared.postgres.EmbeddedServerFailed;
import com.opsided.sync.audit.Home.CannotUseHome;
import com.opsided.sync.run.RunBusy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells a failure in one sentence: what, where and what to do. The whole of it goes to
 * the log.
 */
final class ExplainFailure implements IExecutionExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(ExplainFailure.class);

	private static final String CANNOT_CONNECT = "08001";

	private static final String DISK_FULL = "53100";

	@Override
	public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
		PrintWriter tell = commandLine.getErr();
		UnusableFiles unusable = find(failure, UnusableFiles.class);
		if (unusable != null) {
			tell.println(unusable.getMessage());
			return ExitStatus.DATA;
		}
		if (isEnding()) {
			return ExitStatus.SOFTWARE;
		}
		CannotUseHome home = find(failure, CannotUseHome.class);
		if (home != null) {
			// There is no log to write to.
			tell.println("opsided: " + home.getMessage());
			return ExitStatus.SOFTWARE;
		}
		logger.error("The command failed", failure);
		tell.println("opsided: " + sentence(failure));
		return ExitStatus.SOFTWARE;
	}

	/** Ctrl-C takes the ground from under the work; what the work says then is noise. */
	private static boolean isEnding() {
		Thread hook = new Thread(() -> {
		});
		try {
			Runtime.getRuntime().addShutdownHook(hook);
			Runtime.getRuntime().removeShutdownHook(hook);
			return false;
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

	private static String sentence(Exception failure) {
		EmbeddedServerFailed server = find(failure, EmbeddedServerFailed.class);
		if (server != null) {
			return String.valueOf(server.getMessage());
		}
		CannotWrite unwritable = find(failure, CannotWrite.class);
		if (unwritable != null) {
			return String.valueOf(unwritable.getMessage());
		}
		RunBusy busy = find(failure, RunBusy.class);
		if (busy != null) {
			return String.valueOf(busy.getMessage());
		}
		SQLException database = find(failure, SQLException.class);
		if (database != null) {
			return ofDatabase(database);
		}
		return "an unexpected failure (" + rootOf(failure) + "); what was loaded is kept: run the same command again, "
				+ "and if it fails again report it with the log under logs/ in OPSIDED_HOME (~/.opsided)";
	}

	private static String ofDatabase(SQLException failure) {
		String state = (failure.getSQLState() != null) ? failure.getSQLState() : "";
		Home home = Home.of(System.getenv());
		if (state.equals(DISK_FULL) || home.hasNoRoom()) {
			return "the disk that holds " + home.path()
					+ " is full; what was loaded is kept: free space there and run the "
					+ "same command again, it goes on where it stopped";
		}
		String given = System.getenv("DB_HOST");
		if (state.equals(CANNOT_CONNECT) && given != null && !given.isBlank()) {
			return "PostgreSQL at " + given + ", which DB_HOST names, does not answer; what was loaded there is kept: "
					+ "check DB_HOST and DB_PORT, start the server and run the same command again";
		}
		if (state.startsWith("08") || state.startsWith("57P")) {
			return "PostgreSQL stopped answering; what was loaded is kept: run the same command again, it goes on where "
					+ "it stopped";
		}
		if (failure instanceof SQLTransientConnectionException && state.isEmpty()) {
			return "all connections to PostgreSQL are in use; what was loaded is kept: set opsided.pool.size "
					+ "(OPSIDED_POOL_SIZE) higher, or not at all, and run the same command again, it goes on where it "
					+ "stopped";
		}
		return "PostgreSQL refused a statement (SQLSTATE " + state
				+ "); what was loaded is kept: run the same command again, and if it fails again report it with the "
				+ "log under logs/ in OPSIDED_HOME (~/.opsided)";
	}

	private static String rootOf(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return (root.getMessage() != null) ? root.getMessage() : root.getClass().getSimpleName();
	}

	private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (type.isInstance(each)) {
				return type.cast(each);
			}
		}
		return null;
	}

}
