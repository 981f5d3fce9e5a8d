package com.opsided.integration.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The hash of a login and nothing else. */
final class RawArgon2 {

	private static final double NANOS = 1e9;

	private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

	private final String password;

	private final String hash;

	RawArgon2(String password) {
		this.password = password;
		this.hash = String.valueOf(this.argon2.encode(password));
	}

	double perSecond(int threads, double seconds) throws Exception {
		ExecutorService workers = Executors.newFixedThreadPool(threads);
		try {
			long began = System.nanoTime();
			long end = began + (long) (seconds * NANOS);
			Callable<Integer> work = () -> compareUntil(end);
			List<Future<Integer>> counts = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				counts.add(workers.submit(work));
			}
			int all = 0;
			for (Future<Integer> count : counts) {
				all += count.get();
			}
			return all / ((System.nanoTime() - began) / NANOS);
		}
		finally {
			workers.shutdownNow();
		}
	}

	private int compareUntil(long end) {
		int count = 0;
		while (System.nanoTime() < end) {
			if (!this.argon2.matches(this.password, this.hash)) {
				throw new IllegalStateException("A password is not itself");
			}
			count++;
		}
		return count;
	}

}
