package com.opsided.sandbox.amazon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.opsided.sandbox.amazon.store.Store;

/**
 * The clock that everything in the sandbox goes by: the machine's, moved on by as much as
 * it was told. How far it was moved survives a restart. Thread-safe.
 */
public final class SandboxClock implements InstantSource {

	private static final String ONLY = "clock";

	private final Clock machine;

	private final Store<Offset> offsets;

	/**
	 * Creates the clock.
	 * @param machine the clock that is moved on
	 * @param offsets how far it was moved
	 */
	public SandboxClock(Clock machine, Store<Offset> offsets) {
		this.machine = machine;
		this.offsets = offsets;
	}

	@Override
	public Instant instant() {
		return this.machine.instant().plus(offset());
	}

	/**
	 * Moves the clock.
	 * @param by how far; below 0 moves it back
	 * @return the time from now on
	 */
	public synchronized Instant advance(Duration by) {
		this.offsets.put(new Offset(ONLY, offset().plus(by)));
		return instant();
	}

	private Duration offset() {
		return this.offsets.find(ONLY).map(Offset::by).orElse(Duration.ZERO);
	}

	/**
	 * How far a clock was moved.
	 *
	 * @param clock whose
	 * @param by how far
	 */
	public record Offset(String clock, Duration by) {

	}

}
