package com.opsided.sync.jobs;

import java.time.Duration;

import com.opsided.shared.run.RunProgress;
import org.jspecify.annotations.Nullable;

/**
 * How fast a run goes and when it will be done.
 *
 * @param readPerSecond what was read, by the time it was worked on
 * @param writtenPerSecond what was written, by the time it was worked on
 * @param progress how much of it is done, 0 to 1; null if nothing is known to compare
 * with
 * @param etaSeconds how long it will still take, null if that is not known
 */
public record Rates(double readPerSecond, double writtenPerSecond, @Nullable Double progress,
		@Nullable Long etaSeconds) {

	private static final double NEARLY_ALL = 0.99;

	/**
	 * Compares a run with the last one of its job and account that completed.
	 * @param run the run
	 * @param model the completed one, null if there is none
	 * @return its rates
	 */
	static Rates of(RunProgress run, @Nullable RunProgress model) {
		double seconds = seconds(run.worked());
		double read = (seconds > 0) ? round(run.counts().read() / seconds) : 0;
		double written = (seconds > 0) ? round(run.counts().written() / seconds) : 0;
		if (run.isAtRest()) {
			return new Rates(read, written, switch (run.state()) {
				case COMPLETED -> 1.0;
				default -> null;
			}, null);
		}
		if (model == null || model.id() == run.id()) {
			return new Rates(read, written, null, null);
		}
		double done = Math.min(NEARLY_ALL, share(run, model));
		long eta = Math.round((done > 0) ? seconds * (1 - done) / done : seconds(model.worked()));
		return new Rates(read, written, round(done), Math.max(eta, 1));
	}

	/** By what was read; a model that read nothing is told by its time. */
	private static double share(RunProgress run, RunProgress model) {
		if (model.counts().read() > 0) {
			return run.counts().read() / (double) model.counts().read();
		}
		double usual = seconds(model.worked());
		return (usual > 0) ? seconds(run.worked()) / usual : 0;
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

	private static double round(double value) {
		return Math.round(value * 1000) / 1000.0;
	}

}
