package com.opsided.sync.product;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads nothing: the work was done, or was overtaken by a later run.
 *
 * @param <T> what is not read
 */
public final class NothingToRead<T> implements ItemStreamReader<T> {

	@Override
	public @Nullable T read() {
		return null;
	}

}
