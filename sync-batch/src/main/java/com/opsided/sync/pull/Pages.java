package com.opsided.sync.pull;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What Amazon answers to a series of calls, page by page. For one thread.
 *
 * @param <P> a page
 */
public interface Pages<P> {

	/**
	 * Begins, or goes on from where an earlier attempt noted to be.
	 * @param context what was noted
	 * @throws com.opsided.shared.amazon.AmazonFailure if Amazon does not tell where to
	 * begin
	 */
	void begin(ExecutionContext context);

	/**
	 * Asks for the next page. After a failure it is not called again.
	 * @return the page, perhaps an empty one; null after the last
	 * @throws com.opsided.shared.amazon.AmazonFailure if Amazon does not give it
	 */
	@Nullable P next();

	/**
	 * Notes where to go on after the pages that were given so far.
	 * @param context takes the note
	 */
	void note(ExecutionContext context);

}
