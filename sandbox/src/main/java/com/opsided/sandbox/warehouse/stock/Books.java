package com.opsided.sandbox.warehouse.stock;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything about a product that is written down outside the ledger.
 */
final class Books {

	private final List<PaymentLine> payments = new ArrayList<>();

	private final List<CustomerReturn> returns = new ArrayList<>();

	private final List<RemovalOrder> removals = new ArrayList<>();

	private final List<Balance> balances = new ArrayList<>();

	private final List<Integer> turnUpDays = new ArrayList<>();

	private int unmatchedFound;

	private int unmatchedReimbursed;

	private int unmatchedReversals;

	List<PaymentLine> payments() {
		return this.payments;
	}

	List<CustomerReturn> returns() {
		return this.returns;
	}

	List<RemovalOrder> removals() {
		return this.removals;
	}

	List<Balance> balances() {
		return this.balances;
	}

	List<Integer> turnUpDays() {
		return this.turnUpDays;
	}

	void turnedUp(int day, int nobodyMissed) {
		this.turnUpDays.add(day);
		this.unmatchedFound += nobodyMissed;
	}

	void paidForNothing(int units) {
		this.unmatchedReimbursed += units;
	}

	void reversedWithoutOriginal() {
		this.unmatchedReversals++;
	}

	Unmatched unmatched() {
		return new Unmatched(this.unmatchedFound, this.unmatchedReimbursed, this.unmatchedReversals);
	}

}
