package com.opsided.integration.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that each ask one after another, all at once. */
final class Callers {

	private static final double NANOS = 1e9;

	private Callers() {
	}

	/**
	 * Lets them ask.
	 * @param count how many callers there are
	 * @param port where
	 * @param request what they ask
	 * @param time for how long
	 * @return how it went
	 */
	static Speed ask(int count, int port, String request, double time) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(count);
		try {
			long began = System.nanoTime();
			long end = began + (long) (time * NANOS);
			List<Future<long[]>> callers = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				callers.add(threads.submit(() -> askUntil(end, port, request)));
			}
			List<long[]> all = new ArrayList<>();
			for (Future<long[]> caller : callers) {
				all.add(caller.get());
			}
			return Speed.of(all, (System.nanoTime() - began) / NANOS);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static long[] askUntil(long end, int port, String request) throws Exception {
		long[] taken = new long[1024];
		int count = 0;
		try (KeptAlive server = new KeptAlive(port, request)) {
			for (long now = System.nanoTime(); now < end; count++) {
				server.ask();
				long done = System.nanoTime();
				taken = (count < taken.length) ? taken : Arrays.copyOf(taken, 2 * count);
				taken[count] = done - now;
				now = done;
			}
		}
		return Arrays.copyOf(taken, count);
	}

	/**
	 * How it went.
	 *
	 * @param perSecond answers a second
	 * @param p99 seconds that 99 of a hundred answers did not exceed
	 */
	record Speed(double perSecond, double p99) {

		private static Speed of(List<long[]> callers, double seconds) {
			long[] sorted = callers.stream().flatMapToLong(Arrays::stream).sorted().toArray();
			return new Speed(sorted.length / seconds, sorted[(int) (sorted.length * 0.99)] / NANOS);
		}

	}

}
