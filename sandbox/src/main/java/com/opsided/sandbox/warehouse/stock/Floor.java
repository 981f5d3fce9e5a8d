package com.opsided.sandbox.warehouse.stock;

import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.catalog.Timeline;

/**
 * Where one product's affairs take place, and what they share.
 *
 * @param product the product
 * @param timeline the simulated days
 * @param dice chance
 * @param shelves the bins
 * @param journal the ledger's rows
 * @param agenda what is going to happen
 * @param books what is written down besides
 */
record Floor(Product product, Timeline timeline, Dice dice, Shelves shelves, Journal journal, Agenda agenda,
		Books books) {

	int today() {
		return this.journal.day();
	}

	String someMsku() {
		List<String> mskus = this.product.mskus();
		return (mskus.size() == 1) ? mskus.get(0) : this.dice.pick(mskus);
	}

	Entry entry(EventType type, String reference, int quantity, Spot spot) {
		return new Entry(today(), type, reference, quantity, spot, "", someMsku());
	}

	/** An adjustment with the next reference id. */
	Entry adjustment(String reason, int quantity, Spot spot, String msku) {
		return new Entry(today(), EventType.ADJUSTMENTS, this.journal.nextReference(), quantity, spot, reason, msku);
	}

	/** Does something after some days, if there are that many left. */
	void later(int days, Phase phase, Runnable event) {
		this.agenda.plan(today() + days, phase, event);
	}

	String orderId() {
		return this.dice.digits(3) + "-" + this.dice.digits(7) + "-" + this.dice.digits(7);
	}

}
