package com.opsided.sync.product;

import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Tells how many products each chunk of a step has done.
 *
 * @param <T> what is written of a product
 */
public final class TellProgress<T> implements ItemWriteListener<T> {

	private final ProductProgress progress;

	public TellProgress(ProductProgress progress) {
		this.progress = progress;
	}

	@Override
	public void afterWrite(Chunk<? extends T> products) {
		this.progress.done(products.size());
	}

}
