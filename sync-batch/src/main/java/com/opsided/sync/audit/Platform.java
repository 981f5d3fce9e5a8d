package com.opsided.sync.audit;

import com.opsided.sync.SyncBatchApplication;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the platform for the time of one command. */
final class Platform {

	private Platform() {
	}

	static <T> T with(Command<T> command) throws Exception {
		Home home = Home.of(System.getenv());
		home.prepare();
		// One word on where it is, for the log as for the server.
		System.setProperty("opsided.home", home.path().toString());
		try (ConfigurableApplicationContext context = SyncBatchApplication.forCommandLine().run()) {
			return command.run(context);
		}
	}

	/** What is done with the platform. */
	interface Command<T> {

		T run(ListableBeanFactory beans) throws Exception;

	}

}
