package com.opsided.integration.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that share numbered work until it is done. */
final class BenchThreads {

	private BenchThreads() {
	}

	/**
	 * Does all of it.
	 * @return how long it took
	 */
	static Duration run(int threads, int count, Work work) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		AtomicInteger next = new AtomicInteger();
		List<Future<?>> ends = new ArrayList<>();
		long began = System.nanoTime();
		try {
			for (int i = 0; i < threads; i++) {
				ends.add(pool.submit(() -> {
					for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
						work.take(number);
					}
					return threads;
				}));
			}
			for (Future<?> end : ends) {
				end.get();
			}
			return Duration.ofNanos(System.nanoTime() - began);
		}
		finally {
			pool.shutdownNow();
		}
	}

	/** One piece of the work. */
	interface Work {

		String take(int number) throws Exception;

	}

}
