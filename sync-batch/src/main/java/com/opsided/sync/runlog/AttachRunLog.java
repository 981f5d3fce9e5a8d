package com.opsided.sync.runlog;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;

/** Keeps the appender at the root of the loggers, also when logging is set up anew. */
final class AttachRunLog implements LoggerContextListener, AutoCloseable {

	private final LoggerContext loggers;

	private final AppendRunLog appender;

	AttachRunLog(LoggerContext loggers, AppendRunLog appender) {
		this.loggers = loggers;
		this.appender = appender;
		loggers.addListener(this);
		attach();
	}

	private void attach() {
		this.appender.setContext(this.loggers);
		this.appender.start();
		this.loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this.appender);
	}

	@Override
	public boolean isResetResistant() {
		return true;
	}

	@Override
	public void onReset(LoggerContext context) {
		attach();
	}

	@Override
	public void onStart(LoggerContext context) {
		// It was attached when it was made.
	}

	@Override
	public void onStop(LoggerContext context) {
		this.appender.stop();
	}

	@Override
	public void onLevelChange(Logger logger, Level level) {
		// Levels are the loggers' own.
	}

	@Override
	public void close() {
		this.loggers.removeListener(this);
		this.loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this.appender);
		this.appender.stop();
	}

}
