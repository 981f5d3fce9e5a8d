package com.opsided.sandbox.warehouse.stock;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * What nothing in the ledger explains: payments for other reasons or for losses from
 * before its reach, strangers that turn up, reversals of what no report shows.
 */
final class Surprising {

	private static final int ROWS_PER_GOODWILL = 90;

	private final Floor floor;

	private final Cashier cashier;

	private final Reversing reversing;

	Surprising(Floor floor, Cashier cashier, Reversing reversing) {
		this.floor = floor;
		this.cashier = cashier;
		this.reversing = reversing;
	}

	void plan(int rows, Searching searching, Paying paying) {
		Dice dice = this.floor.dice();
		for (int i = dice.between(0, 1 + rows / ROWS_PER_GOODWILL); i > 0; i--) {
			plan(100, Phase.EVENING, this::showGoodwill);
		}
		plan(20, Phase.AFTERNOON, () -> searching.turnUp(dice.between(1, 3)));
		plan(12, Phase.EVENING, () -> paying.pay(Family.LOST, dice.between(1, 2), true));
		plan(12, Phase.EVENING, () -> paying.pay(Family.DAMAGED, dice.between(1, 2), true));
		plan(15, Phase.EVENING, this.reversing::reverseThePast);
	}

	private void plan(int percent, Phase phase, Runnable event) {
		Dice dice = this.floor.dice();
		if (dice.chance(percent)) {
			this.floor.agenda().plan(dice.below(this.floor.timeline().last() + 1), phase, event);
		}
	}

	private void showGoodwill() {
		Dice dice = this.floor.dice();
		String reason = dice.pick("CustomerReturn", "Customer_Return", "CustomerServiceIssue", "Lost_Inbound",
				"Damaged_Inbound", "GeneralAdjustment", "REVERSAL_REIMBURSEMENT");
		boolean ordered = reason.startsWith("Customer");
		int cash = dice.between(1, 2);
		int reversalDay = this.reversing.rollDay();
		boolean error = dice.chance(20) && this.floor.agenda().reaches(reversalDay);
		int inError = error ? dice.between(1, cash) : 0;
		Papers papers = new Papers(this.cashier.nextId(), reason, "", ordered ? this.floor.orderId() : "",
				this.floor.someMsku(), null);
		PaymentLine line = this.cashier.write(papers, this.cashier.give(cash, 0), inError);
		if (error) {
			this.reversing.plan(reversalDay, line, inError);
		}
	}

}
