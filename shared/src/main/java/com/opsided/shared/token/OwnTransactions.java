package com.opsided.shared.token;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Transactions of our own, whatever transaction the caller is in: what was done about
 * tokens stays done if the caller's work is rolled back.
 */
@FunctionalInterface
public interface OwnTransactions {

	/**
	 * Does something in a new transaction, which is committed if nothing is thrown.
	 * @param work what to do
	 */
	void run(Runnable work);

	/**
	 * Does something in a new transaction, which is committed if nothing is thrown.
	 * @param <T> what comes of it
	 * @param work what to do
	 * @return what came of it
	 */
	default <T> T call(Supplier<T> work) {
		AtomicReference<@Nullable T> result = new AtomicReference<>();
		run(() -> result.set(work.get()));
		T value = result.get();
		if (value == null) {
			throw new IllegalStateException("The transaction was not run");
		}
		return value;
	}

}
