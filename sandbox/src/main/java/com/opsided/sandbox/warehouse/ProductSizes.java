package com.opsided.sandbox.warehouse;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Shares a seller's ledger rows out among products: a few hundred to about 1,500 each,
 * fewer for small sellers, so that even those sell several products.
 */
final class ProductSizes {

	private static final int FEWEST = 30;

	private static final int USUAL = 900;

	private final Dice dice;

	private final int usual;

	private long left;

	ProductSizes(long rows, Dice dice) {
		this.left = rows;
		this.dice = dice;
		this.usual = (int) Math.max(2 * FEWEST, Math.min(USUAL, rows / 10));
	}

	boolean hasNext() {
		return this.left > 0;
	}

	int next() {
		long size = (long) this.usual * this.dice.between(40, 160) / 100;
		if (this.left - size < FEWEST) {
			size = this.left;
		}
		this.left -= size;
		return (int) size;
	}

}
