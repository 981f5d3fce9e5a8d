package com.opsided.sync.detection;

import java.sql.SQLException;

import com.opsided.sync.product.ProductRange;
import com.opsided.sync.product.ReadAhead;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads an account, or a part of it, product by product, in the order of FNSKUs. A
 * restart goes on after the last product of the last chunk that was committed.
 */
final class ReadProducts implements ItemStreamReader<ProductHistory> {

	private static final String NEXT_FNSKU = "detection.nextFnsku";

	/** The least text that can follow another is that text with this behind it. */
	private static final char LEAST = 1;

	private final ReadableAccount account;

	private final ProductRange range;

	private final SomeProducts wanted;

	private String nextFnsku;

	private @Nullable ProductStreams streams;

	private @Nullable ReadAhead<ProductHistory> products;

	ReadProducts(ReadableAccount account, ProductRange range, SomeProducts wanted) {
		this.account = account;
		this.range = range;
		this.wanted = wanted;
		this.nextFnsku = range.from();
	}

	@Override
	public void open(ExecutionContext context) {
		this.nextFnsku = context.getString(NEXT_FNSKU, this.range.from());
		try {
			ProductStreams opened = ProductStreams.open(this.account, this.range.from(this.nextFnsku), this.wanted);
			this.streams = opened;
			this.products = new ReadAhead<>(opened::next);
		}
		catch (SQLException ex) {
			throw new ItemStreamException("The account's products cannot be read", ex);
		}
	}

	@Override
	public @Nullable ProductHistory read() throws Exception {
		if (this.products == null) {
			throw new IllegalStateException("Not opened");
		}
		ProductHistory product = this.products.next();
		if (product != null) {
			this.nextFnsku = product.fnsku() + LEAST;
		}
		return product;
	}

	@Override
	public void update(ExecutionContext context) {
		context.putString(NEXT_FNSKU, this.nextFnsku);
	}

	@Override
	public void close() {
		if (this.products != null) {
			this.products.close();
		}
		try {
			if (this.streams != null) {
				this.streams.close();
			}
		}
		catch (SQLException ex) {
			throw new ItemStreamException("The account's products cannot be closed", ex);
		}
	}

}
