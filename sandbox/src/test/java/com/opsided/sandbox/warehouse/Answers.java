package com.opsided.sandbox.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.warehouse.api.InboundShipment;
import com.opsided.sandbox.warehouse.api.InventorySummary;
import com.opsided.sandbox.warehouse.api.Page;
import com.opsided.sandbox.warehouse.api.Pages;
import com.opsided.sandbox.warehouse.api.SellerData;
import com.opsided.sandbox.warehouse.api.Transaction;
import com.opsided.sandbox.warehouse.catalog.Region;

/**
 * A written seller with everything that the JSON operations answer.
 *
 * @param written the seller
 * @param data the answers
 */
record Answers(WrittenSeller written, SellerData data) implements AutoCloseable {

	static Answers of(int seed, Region region) {
		return of(new SimulatedSeller(seed, region, 300 + seed % 3000, SimulatedSeller.USUAL_LAST_DAY));
	}

	static Answers of(SimulatedSeller seller) {
		try {
			WrittenSeller written = WrittenSeller.of(seller);
			return new Answers(written, SellerData.open(seller, written.directory()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static <T> List<T> all(Pages<T> pages, int size) {
		List<T> rows = new ArrayList<>();
		Page<T> page = pages.read(0, size);
		rows.addAll(page.rows());
		while (!page.isLast()) {
			page = pages.read(page.next(), size);
			rows.addAll(page.rows());
		}
		return rows;
	}

	List<InventorySummary> inventory() {
		return all(this.data.inventory(), 50);
	}

	List<InboundShipment> shipments() {
		return all(this.data.shipments(), 50);
	}

	List<Transaction> transactions() {
		return all(this.data.transactions(), 500);
	}

	List<Transaction> refunds() {
		return transactions().stream().filter((each) -> each.type().equals(Transaction.REFUND)).toList();
	}

	List<Map<String, String>> truth(String type) {
		return Table.read(this.data.truth(), this.written.seller().region().legacyCharset())
			.rows()
			.stream()
			.filter((row) -> row.get("type").equals(type))
			.toList();
	}

	@Override
	public void close() {
		this.written.close();
	}

}
