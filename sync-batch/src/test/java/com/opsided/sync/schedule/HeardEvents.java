package com.opsided.sync.schedule;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.sync.run.RunListener;
import org.jspecify.annotations.Nullable;

/** Remembers what it is told. */
class HeardEvents implements RunListener {

	final List<String> heard = new CopyOnWriteArrayList<>();

	@Override
	public void claimed(Run run, Duration lateness) {
		this.heard.add("claimed " + run.id());
	}

	@Override
	public void recovered(Run run) {
		this.heard.add("recovered " + run.id());
	}

	@Override
	public void ended(Run run, RunState state, Duration took, @Nullable Throwable cause) {
		this.heard.add("ended " + run.id() + " " + state);
	}

	@Override
	public void superseded(Run run) {
		this.heard.add("superseded " + run.id());
	}

	@Override
	public void conflict(long account, String job) {
		this.heard.add("conflict " + account);
	}

	@Override
	public void lost(Run run) {
		this.heard.add("lost " + run.id());
	}

	@Override
	public void misfired(String job, Duration lateness, boolean skipped) {
		this.heard.add("misfired " + job + (skipped ? " skipped" : ""));
	}

	@Override
	public void purged(int runs) {
		this.heard.add("purged " + runs);
	}

}
