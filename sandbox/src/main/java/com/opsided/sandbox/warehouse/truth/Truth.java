package com.opsided.sandbox.warehouse.truth;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.opsided.sandbox.warehouse.catalog.Timeline;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.stock.Unmatched;

/**
 * Writes {@code truth.csv}, product by product, and keeps the counters. Not thread-safe.
 */
public final class Truth implements Closeable {

	private final BufferedWriter out;

	private final LedgerTruth ledger;

	private final PaymentTruth payments;

	private Unmatched unmatched = Unmatched.NONE;

	/**
	 * Opens the file and writes its header.
	 * @param file the file, replaced if it exists
	 * @param timeline the simulated days
	 * @param removalsKnown whether a report of the removal orders is written
	 * @throws IOException if the file cannot be written
	 */
	public Truth(Path file, Timeline timeline, boolean removalsKnown) throws IOException {
		this.ledger = new LedgerTruth(timeline, removalsKnown);
		this.payments = new PaymentTruth(timeline);
		this.out = Files.newBufferedWriter(file);
		this.out.write(TruthRow.HEADER + "\n");
	}

	/**
	 * Writes what is owed for one product.
	 * @param history what happened to it
	 */
	public void of(ProductHistory history) {
		String fnsku = history.product().fnsku();
		history.rows().forEach((row) -> this.ledger.of(fnsku, row).ifPresent(this::add));
		history.payments().forEach((line) -> this.payments.of(history, line).ifPresent(this::add));
		this.unmatched = this.unmatched.plus(history.unmatched());
	}

	/**
	 * Writes a discrepancy that a report was made to have.
	 * @param row the discrepancy
	 */
	public void add(TruthRow row) {
		try {
			this.out.write(row.csv());
			this.out.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the counters of {@code detection.md} §3.
	 * @return their sums so far
	 */
	public Unmatched unmatched() {
		return this.unmatched;
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
