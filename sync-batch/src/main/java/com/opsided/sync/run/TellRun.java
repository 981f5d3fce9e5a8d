package com.opsided.sync.run;

import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;

/** Tells all listeners; none of them can disturb a run. */
public final class TellRun {

	private static final Logger logger = LoggerFactory.getLogger(TellRun.class);

	private final ObjectProvider<RunListener> listeners;

	TellRun(ObjectProvider<RunListener> listeners) {
		this.listeners = listeners;
	}

	/**
	 * Tells all listeners.
	 * @param event what happened
	 */
	public void tell(Consumer<RunListener> event) {
		this.listeners.forEach((listener) -> {
			try {
				event.accept(listener);
			}
			catch (RuntimeException ex) {
				logger.warn("A listener failed", ex);
			}
		});
	}

}
