package com.opsided.sync.audit;

import java.io.PrintWriter;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import com.opsided.sync.SyncBatchApplication;

import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the platform for the time of one command. */
final class Platform {

	private Platform() {
	}

	static <T> T with(PrintWriter tell, Command<T> command) throws Exception {
		Home home = Home.of(System.getenv());
		home.prepare();
		// One word on where it is, for the log as for the server.
		System.setProperty("opsided.home", home.path().toString());
		TellInterruption interruption = new TellInterruption(tell);
		try (ConfigurableApplicationContext context = SyncBatchApplication.forCommandLine().run()) {
			silenceLog();
			return command.run(context);
		}
		finally {
			interruption.close();
		}
	}

	/** A log that cannot be written, for the disk is full, says so to the person too. */
	private static void silenceLog() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
			StatusManager status = log.getStatusManager();
			status.getCopyOfStatusListenerList().forEach(status::remove);
		}
	}

	/** What is done with the platform. */
	interface Command<T> {

		T run(ListableBeanFactory beans) throws Exception;

	}

}
