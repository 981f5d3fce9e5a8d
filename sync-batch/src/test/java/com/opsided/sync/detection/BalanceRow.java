package com.opsided.sync.detection;

import java.time.LocalDate;

import com.opsided.shared.ledger.LedgerBalance;

/**
 * A row of the ledger summary in the making: no movements, sellable, in the US.
 */
final class BalanceRow {

	private final String date;

	private final int start;

	private final int end;

	private String msku = SampleProduct.MSKU;

	private String disposition = "SELLABLE";

	private String location = "US";

	private int receipts;

	private int shipments;

	private int customerReturns;

	private int vendorReturns;

	private int transfers;

	private int found;

	private int lost;

	private int damaged;

	private int disposed;

	private int other;

	private int unknown;

	private BalanceRow(String date, int start, int end) {
		this.date = date;
		this.start = start;
		this.end = end;
	}

	static BalanceRow balance(String date, int start, int end) {
		return new BalanceRow(date, start, end);
	}

	BalanceRow msku(String msku) {
		this.msku = msku;
		return this;
	}

	BalanceRow in(String disposition, String location) {
		this.disposition = disposition;
		this.location = location;
		return this;
	}

	BalanceRow inflows(int receipts, int customerReturns, int found) {
		this.receipts = receipts;
		this.customerReturns = customerReturns;
		this.found = found;
		return this;
	}

	BalanceRow outflows(int shipments, int vendorReturns, int lost, int damaged, int disposed) {
		this.shipments = shipments;
		this.vendorReturns = vendorReturns;
		this.lost = lost;
		this.damaged = damaged;
		this.disposed = disposed;
		return this;
	}

	BalanceRow eitherWay(int transfers, int other, int unknown) {
		this.transfers = transfers;
		this.other = other;
		this.unknown = unknown;
		return this;
	}

	LedgerBalance row() {
		return new LedgerBalance(LocalDate.parse(this.date), SampleProduct.FNSKU, SampleProduct.ASIN, this.msku,
				SampleProduct.TITLE, this.disposition, this.location, this.start, this.receipts, this.shipments,
				this.customerReturns, this.vendorReturns, this.transfers, this.found, this.lost, this.damaged,
				this.disposed, this.other, this.unknown, this.end);
	}

}
