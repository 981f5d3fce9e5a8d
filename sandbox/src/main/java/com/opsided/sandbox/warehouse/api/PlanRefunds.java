package com.opsided.sandbox.warehouse.api;

import java.util.ArrayList;
import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.stock.CustomerReturn;
import com.opsided.sandbox.warehouse.stock.PaymentLine;

/**
 * Makes up the refunds of a product: one for each unit that came back, mostly some days
 * before, some for units that never did, and those behind what Amazon paid for an order.
 */
final class PlanRefunds {

	private final Scope scope;

	private final Dice dice;

	private final List<PlannedRefund> planned = new ArrayList<>();

	PlanRefunds(Scope scope) {
		this.scope = scope;
		this.dice = scope.dice(Scope.Topic.REFUNDS);
	}

	List<PlannedRefund> all() {
		this.scope.history().returns().forEach(this::returned);
		this.scope.history()
			.payments()
			.stream()
			.filter((line) -> line.papers().original() == null && !line.papers().orderId().isEmpty())
			.forEach(this::paid);
		int never = this.dice.below(3) + this.scope.history().returns().size() / 25;
		for (int i = 0; i < never; i++) {
			neverReturned();
		}
		return this.planned;
	}

	private void returned(CustomerReturn each) {
		int day = each.day() - this.dice.between(-3, 35);
		add(day, each.orderId(), each.msku(), this.dice.chance(3) ? 2 : 1, 1, 0);
	}

	/** Of some payments nobody knows the refund. */
	private void paid(PaymentLine line) {
		if (this.dice.chance(85)) {
			int units = line.given().units() + (this.dice.chance(20) ? 1 : 0);
			add(line.day() - this.dice.between(20, 70), line.papers().orderId(), line.papers().msku(), units, 0,
					Reason.isReturn(line) ? Reason.units(line) : 0);
		}
	}

	private void neverReturned() {
		String orderId = this.dice.digits(3) + "-" + this.dice.digits(7) + "-" + this.dice.digits(7);
		int day = this.dice.below(this.scope.lastDay() + 1);
		add(day, orderId, this.dice.pick(this.scope.product().mskus()), this.dice.chance(90) ? 1 : 2, 0, 0);
		Product companion = this.scope.companion();
		if (companion != null && this.dice.chance(8)) {
			this.planned.add(new PlannedRefund(day, orderId, companion, companion.mskus().get(0), 1, 0, 0, false));
		}
	}

	private void add(int day, String orderId, String msku, int units, int returned, int paid) {
		this.planned.add(new PlannedRefund(Math.max(0, Math.min(day, this.scope.lastDay())), orderId,
				this.scope.product(), msku, units, returned, paid, true));
	}

}
