package com.opsided.sync.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Callers that each make one call after another, all at once. */
final class ManyCallers {

	private ManyCallers() {
	}

	/**
	 * Measures their calls.
	 * @param callers how many there are
	 * @param calls how many each makes
	 * @param caller makes what a caller does, again and again
	 * @return how long each call took
	 */
	static Times measure(int callers, int calls, Supplier<Times.Step> caller) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(callers);
		try {
			List<Future<Times>> parts = new ArrayList<>();
			for (int i = 0; i < callers; i++) {
				Times.Step call = caller.get();
				parts.add(threads.submit(() -> one(calls, call)));
			}
			Times all = new Times();
			for (Future<Times> part : parts) {
				all.addAll(part.get());
			}
			return all;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static Times one(int calls, Times.Step call) throws Exception {
		Times times = new Times();
		for (int i = 0; i < calls; i++) {
			times.measure(call);
		}
		return times;
	}

}
