package com.opsided.sandbox.warehouse.api;

import java.math.BigDecimal;
import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.stock.PaymentLine;

/** Tells of the reimbursement lines that moved money what Amazon would. */
final class DescribeReimbursements {

	private final Scope scope;

	private final Dice dice;

	DescribeReimbursements(Scope scope) {
		this.scope = scope;
		this.dice = scope.dice(Scope.Topic.REIMBURSEMENTS);
	}

	List<Transaction> all() {
		return this.scope.history()
			.payments()
			.stream()
			.filter((line) -> line.given().cash() != 0)
			.map(this::transaction)
			.toList();
	}

	private Transaction transaction(PaymentLine line) {
		int units = Math.abs(line.given().cash());
		Money total = new Money(line.given().perUnit().multiply(BigDecimal.valueOf(units)), line.given().currency());
		TransactionItem item = new TransactionItem("",
				this.scope.product().title().on(this.scope.timeline().date(line.day())), this.scope.product().asin(),
				line.papers().msku(), units, "", total);
		return new Transaction(this.dice.code(24), Transaction.REIMBURSEMENT, Reason.code(line), "RELEASED",
				this.scope.moment(line.day(), this.dice), this.scope.marketplaceId(), line.papers().orderId(),
				line.papers().id(), this.scope.settlement(line.day()), total, List.of(item));
	}

}
