package com.opsided.shared.token;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * However many threads want the same at once, one does it and all get what comes of it.
 */
final class SingleFlight {

	private final Map<UUID, CompletableFuture<String>> underWay = new ConcurrentHashMap<>();

	/**
	 * Does something, or waits for the thread that is doing it.
	 * @param what what it is about
	 * @param work does it
	 * @return what came of it; what it throws is thrown to every waiting thread
	 */
	String join(UUID what, Supplier<String> work) {
		CompletableFuture<String> mine = new CompletableFuture<>();
		CompletableFuture<String> other = this.underWay.putIfAbsent(what, mine);
		if (other != null) {
			return result(other);
		}
		try {
			mine.complete(work.get());
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
		}
		finally {
			this.underWay.remove(what, mine);
		}
		return result(mine);
	}

	private static String result(CompletableFuture<String> future) {
		try {
			return future.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

}
