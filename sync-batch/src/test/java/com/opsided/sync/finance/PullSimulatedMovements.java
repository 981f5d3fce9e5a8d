package com.opsided.sync.finance;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import com.opsided.sandbox.warehouse.api.Page;
import com.opsided.sandbox.warehouse.api.SellerData;
import com.opsided.shared.pull.PullMarkTable;
import com.opsided.shared.amazon.Amount;
import com.opsided.shared.amazon.Transaction;
import com.opsided.shared.amazon.TransactionContext;
import com.opsided.shared.amazon.TransactionItem;
import com.opsided.shared.amazon.TransactionPage;
import com.opsided.shared.amazon.TransactionQuery;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.pull.PulledPages;
import com.opsided.sync.pull.TimeWindows;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/**
 * Pulls a simulated seller's transactions.
 */
public final class PullSimulatedMovements {

	private static final int PAGE = 60;

	static final FinanceProperties DEFAULTS = Binder.get(new MockEnvironment())
		.bindOrCreate("opsided.finance", FinanceProperties.class);

	private PullSimulatedMovements() {
	}

	public static void pull(long account, SellerData seller, Clock clock) {
		PullMarkTable marks = TestPlatform.bean(PullMarkTable.class);
		PulledPages.pull(
				new ReadMovements(new TimeWindows(marks, account, FinancePull.FEED, DEFAULTS.reach(0)),
						() -> answers(seller), DEFAULTS, clock),
				new WriteMovements(TestPlatform.bean(DataSource.class), marks, account));
	}

	private static Function<TransactionQuery, TransactionPage> answers(SellerData seller) {
		return (query) -> {
			long from = (query.nextToken() != null) ? Long.parseLong(query.nextToken()) : 0;
			Page<com.opsided.sandbox.warehouse.api.Transaction> page = seller
				.transactions(query.postedAfter(), query.postedBefore())
				.read(from, PAGE);
			return new TransactionPage(page.rows().stream().map(PullSimulatedMovements::sent).toList(),
					page.isLast() ? null : String.valueOf(page.next()));
		};
	}

	private static Transaction sent(com.opsided.sandbox.warehouse.api.Transaction each) {
		return new Transaction(null,
				List.of(new Transaction.RelatedIdentifier("ORDER_ID", each.orderId()),
						new Transaction.RelatedIdentifier("REFUND_ID", each.referenceId())),
				each.type(), each.id(), each.status(), each.description(), each.postedDate(),
				new Amount(each.total().currency(), each.total().amount()), null,
				each.items().stream().map(PullSimulatedMovements::sent).toList(), List.of(), List.of());
	}

	private static TransactionItem sent(com.opsided.sandbox.warehouse.api.TransactionItem item) {
		TransactionContext product = new TransactionContext("ProductContext", item.asin(), item.sku(),
				item.quantityShipped(), item.fulfillmentNetwork(), null, null, null, null, null, null, null, null, null,
				null, null);
		return new TransactionItem(item.description(), List.of(),
				new Amount(item.total().currency(), item.total().amount()), List.of(), List.of(product));
	}

}
