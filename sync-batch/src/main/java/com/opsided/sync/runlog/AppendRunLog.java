package com.opsided.sync.runlog;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import com.opsided.sync.run.RunLogContext;

/**
 * Takes the lines that are logged for a run and hands them on. Called by the threads that
 * work: it never waits and never throws.
 */
final class AppendRunLog extends UnsynchronizedAppenderBase<ILoggingEvent> {

	static final String NAME = "opsided-run-log";

	private final RunLogContext ours;

	private final WriteRunLog write;

	AppendRunLog(RunLogContext ours, WriteRunLog write) {
		this.ours = ours;
		this.write = write;
		setName(NAME);
	}

	@Override
	protected void append(ILoggingEvent event) {
		CaughtLine line = CaughtLine.of(event, this.ours);
		if (line != null) {
			// Its arguments may change once the caller goes on.
			event.prepareForDeferredProcessing();
			this.write.offer(line);
		}
	}

}
