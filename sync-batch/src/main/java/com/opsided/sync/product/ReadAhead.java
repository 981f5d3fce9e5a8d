package com.opsided.sync.product;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * Reads a few products ahead on a thread of its own, so that one product is decoded while
 * another is examined and written. Order is kept. Memory: a fixed number of products.
 *
 * @param <T> what is read
 */
public final class ReadAhead<T> implements AutoCloseable {

	private static final int PRODUCTS = 64;

	private final BlockingQueue<Read<T>> queue = new ArrayBlockingQueue<>(PRODUCTS);

	private final Thread reader;

	private boolean ended;

	/**
	 * Begins to read.
	 * @param source returns the next product, null after the last; called by one thread
	 */
	public ReadAhead(Source<T> source) {
		this.reader = new Thread(() -> readAll(source), "read-products");
		this.reader.setDaemon(true);
		this.reader.start();
	}

	private void readAll(Source<T> source) {
		try {
			boolean more = true;
			while (more) {
				Read<T> next = Read.of(source::next);
				more = next.value().isPresent();
				this.queue.put(next);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Returns the next product.
	 * @return the product, null after the last
	 * @throws Exception what the source threw
	 */
	public @Nullable T next() throws Exception {
		if (this.ended) {
			return null;
		}
		Read<T> next = this.queue.take();
		this.ended = next.value().isEmpty();
		if (next.failure() != null) {
			throw next.failure();
		}
		return next.value().orElse(null);
	}

	/**
	 * Ends the reading and waits until the source is not called any more.
	 */
	@Override
	public void close() {
		this.reader.interrupt();
		try {
			this.reader.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Where products come from. */
	public interface Source<T> {

		/**
		 * Returns the next product.
		 * @return the product, null after the last
		 * @throws Exception if it cannot be read
		 */
		@Nullable T next() throws Exception;

	}

	/** A product, the end, or why there is none. */
	private record Read<T>(Optional<T> value, @Nullable Exception failure) {

		static <T> Read<T> of(Callable<@Nullable T> source) {
			try {
				return new Read<>(Optional.ofNullable(source.call()), null);
			}
			catch (Exception ex) {
				return new Read<>(Optional.empty(), ex);
			}
		}

	}

}
