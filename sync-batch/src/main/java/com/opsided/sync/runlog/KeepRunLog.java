package com.opsided.sync.runlog;

import ch.qos.logback.classic.LoggerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Keeps the log lines of runs while the application is there. After its end no line is
 * caught and all that were caught are written.
 */
final class KeepRunLog implements AutoCloseable {

	private final WriteRunLog write;

	private final @Nullable AttachRunLog attached;

	KeepRunLog(WriteRunLog write, AppendRunLog appender) {
		this.write = write;
		write.begin();
		this.attached = (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers)
				? new AttachRunLog(loggers, appender) : null;
	}

	@Override
	public void close() {
		if (this.attached != null) {
			this.attached.close();
		}
		this.write.close();
	}

}
