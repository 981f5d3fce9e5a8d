package com.opsided.sandbox.warehouse.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;

/** Tells of planned refunds what Amazon would: one transaction for an order. */
final class DescribeRefunds {

	private final Scope scope;

	private final Dice dice;

	DescribeRefunds(Scope scope) {
		this.scope = scope;
		this.dice = scope.dice(Scope.Topic.TRANSACTIONS);
	}

	List<Transaction> of(List<PlannedRefund> refunds) {
		List<Transaction> transactions = new ArrayList<>();
		for (int i = 0; i < refunds.size(); i++) {
			if (refunds.get(i).alone()) {
				boolean shared = i + 1 < refunds.size() && !refunds.get(i + 1).alone();
				transactions.add(transaction(refunds.subList(i, shared ? i + 2 : i + 1)));
			}
		}
		return transactions;
	}

	private Transaction transaction(List<PlannedRefund> order) {
		PlannedRefund first = order.get(0);
		List<TransactionItem> items = order.stream().map(this::item).toList();
		BigDecimal total = items.stream().map((item) -> item.total().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
		return new Transaction(this.dice.code(24), Transaction.REFUND, "Refund Order", "RELEASED",
				this.scope.moment(first.day(), this.dice), this.scope.marketplaceId(), first.orderId(),
				this.dice.digits(14), this.scope.settlement(first.day()),
				new Money(total, items.get(0).total().currency()), items);
	}

	private TransactionItem item(PlannedRefund each) {
		Product product = each.product();
		BigDecimal total = product.price().multiply(BigDecimal.valueOf(-each.units()));
		return new TransactionItem(this.dice.digits(14), product.title().on(this.scope.timeline().date(each.day())),
				product.asin(), each.msku(), each.units(), "AFN", new Money(total, product.market().currency()));
	}

}
