package com.opsided.sync.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The seconds that something took, measurement by measurement. */
final class Times {

	private final List<Double> seconds = new ArrayList<>();

	void measure(Step step) throws Exception {
		add(secondsOf(step));
	}

	void add(double taken) {
		this.seconds.add(Math.round(taken * 100_000) / 100_000.0);
	}

	double median() {
		List<Double> sorted = this.seconds.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	/**
	 * The time that so many of a hundred measurements did not exceed.
	 * @param percent 1 to 100
	 */
	double percentile(int percent) {
		List<Double> sorted = this.seconds.stream().sorted().toList();
		return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
	}

	void addAll(Times others) {
		this.seconds.addAll(others.seconds);
	}

	List<Double> all() {
		return List.copyOf(this.seconds);
	}

	static double secondsOf(Step step) throws Exception {
		long began = System.nanoTime();
		step.run();
		return (System.nanoTime() - began) / 1e9;
	}

	static <T> T timed(Times times, Callable<T> work) throws Exception {
		long began = System.nanoTime();
		T result = work.call();
		times.add((System.nanoTime() - began) / 1e9);
		return result;
	}

	/** What is measured. */
	@FunctionalInterface
	interface Step {

		void run() throws Exception;

	}

}
