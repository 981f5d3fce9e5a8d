package com.opsided.sync.audit;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Where progress is told: one line that is written over where a person watches, a new
 * line every few seconds elsewhere, nothing at all where nobody listens.
 */
final class ProgressLine {

	private static final long WATCHED = TimeUnit.MILLISECONDS.toNanos(100);

	private static final long UNWATCHED = TimeUnit.SECONDS.toNanos(5);

	private static final String CLEAR = "\r\033[K";

	private final @Nullable PrintWriter out;

	private final boolean terminal;

	private long shown = System.nanoTime();

	/**
	 * Prepares a line.
	 * @param out where to; null for nowhere
	 * @param terminal whether a person watches
	 */
	ProgressLine(@Nullable PrintWriter out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
	}

	/**
	 * Shows how far the work is, unless that was done a moment ago.
	 * @param progress tells it, if it is needed
	 */
	void show(Supplier<String> progress) {
		long now = System.nanoTime();
		if (this.out == null || now - this.shown < (this.terminal ? WATCHED : UNWATCHED)) {
			return;
		}
		this.shown = now;
		if (this.terminal) {
			this.out.print(CLEAR + progress.get());
		}
		else {
			this.out.println(progress.get());
		}
		this.out.flush();
	}

	/**
	 * Tells a sentence that stays.
	 * @param sentence the sentence
	 */
	void tell(String sentence) {
		if (this.out != null) {
			this.out.println((this.terminal ? CLEAR : "") + sentence);
			this.out.flush();
			this.shown = System.nanoTime();
		}
	}

}
