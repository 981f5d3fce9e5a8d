package com.opsided.sync.detection;

import java.time.LocalDate;

import com.opsided.shared.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/**
 * A ledger row in the making; what a test does not say has a value of no interest.
 *
 * @param date the date
 * @param eventType the event type
 * @param reason the reason
 * @param quantity signed units
 * @param referenceId the reference id
 * @param fulfillmentCenter the fulfilment centre
 * @param disposition the disposition
 * @param unreconciled the unreconciled quantity
 * @param occurrence the occurrence
 */
public record LedgerRow(LocalDate date, String eventType, String reason, int quantity, String referenceId,
		String fulfillmentCenter, String disposition, @Nullable Integer unreconciled, int occurrence) {

	public static LedgerRow adjustment(String date, String reason, int quantity) {
		return new LedgerRow(LocalDate.parse(date), "Adjustments", reason, quantity, "1", "LGB3", "SELLABLE", null, 1);
	}

	public static LedgerRow transfer(String date, int quantity) {
		return new LedgerRow(LocalDate.parse(date), "WhseTransfers", "", quantity, "1", "LGB3", "SELLABLE", null, 1);
	}

	public LedgerRow ofType(String eventType) {
		return new LedgerRow(this.date, eventType, this.reason, this.quantity, this.referenceId, this.fulfillmentCenter,
				this.disposition, this.unreconciled, this.occurrence);
	}

	public LedgerRow reference(String referenceId) {
		return new LedgerRow(this.date, this.eventType, this.reason, this.quantity, referenceId, this.fulfillmentCenter,
				this.disposition, this.unreconciled, this.occurrence);
	}

	public LedgerRow at(String fulfillmentCenter) {
		return new LedgerRow(this.date, this.eventType, this.reason, this.quantity, this.referenceId, fulfillmentCenter,
				this.disposition, this.unreconciled, this.occurrence);
	}

	public LedgerRow in(String disposition) {
		return new LedgerRow(this.date, this.eventType, this.reason, this.quantity, this.referenceId,
				this.fulfillmentCenter, disposition, this.unreconciled, this.occurrence);
	}

	public LedgerRow unreconciled(int units) {
		return new LedgerRow(this.date, this.eventType, this.reason, this.quantity, this.referenceId,
				this.fulfillmentCenter, this.disposition, units, this.occurrence);
	}

	public LedgerRow occurrence(int number) {
		return new LedgerRow(this.date, this.eventType, this.reason, this.quantity, this.referenceId,
				this.fulfillmentCenter, this.disposition, this.unreconciled, number);
	}

	LedgerEvent event() {
		return new LedgerEvent(this.date, SampleProduct.FNSKU, SampleProduct.ASIN, SampleProduct.MSKU,
				SampleProduct.TITLE, this.eventType, this.referenceId, this.quantity, this.fulfillmentCenter,
				this.disposition, this.reason, "US", this.unreconciled, this.occurrence);
	}

}
