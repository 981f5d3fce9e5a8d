package com.opsided.sync.audit;

import com.opsided.sync.SyncBatchApplication;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the platform for the time of one command. */
final class Platform {

	private Platform() {
	}

	static <T> T with(Command<T> command) throws Exception {
		try (ConfigurableApplicationContext context = SyncBatchApplication.forCommandLine().run()) {
			return command.run(context);
		}
	}

	/** What is done with the platform. */
	interface Command<T> {

		T run(ListableBeanFactory beans) throws Exception;

	}

}
