package com.opsided.sync.finance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import com.opsided.shared.finance.MoneyMovement;
import com.opsided.shared.text.CodeSet;
import com.opsided.shared.amazon.Transaction;
import com.opsided.shared.amazon.TransactionPage;
import com.opsided.shared.amazon.TransactionQuery;
import com.opsided.sync.pull.Pages;
import com.opsided.sync.pull.TimeWindow;
import com.opsided.sync.pull.TimeWindows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * All transactions, window by window, page by page. An empty page is no end: only a page
 * without the way to a next one is. An interrupted pull goes on with the window it was
 * in.
 */
final class ReadMovements implements Pages<MovementPage> {

	private static final Logger logger = LoggerFactory.getLogger(ReadMovements.class);

	private final TimeWindows windows;

	private final Supplier<Function<TransactionQuery, TransactionPage>> amazon;

	private final FinanceProperties properties;

	private final CodeSet passedOver;

	private final Clock clock;

	private @Nullable Function<TransactionQuery, TransactionPage> ask;

	private @Nullable String token;

	ReadMovements(TimeWindows windows, Supplier<Function<TransactionQuery, TransactionPage>> amazon,
			FinanceProperties properties, Clock clock) {
		this.windows = windows;
		this.amazon = amazon;
		this.properties = properties;
		this.passedOver = CodeSet.of(properties.passedOver());
		this.clock = clock;
	}

	@Override
	public void begin(ExecutionContext context) {
		this.ask = this.amazon.get();
		this.windows.begin(context, this.clock.instant().minus(this.properties.lag()));
	}

	@Override
	public @Nullable MovementPage next() {
		TimeWindow window = this.windows.current();
		if (this.ask == null) {
			throw new IllegalStateException("Not begun");
		}
		if (window == null) {
			return null;
		}
		TransactionQuery query = TransactionQuery.posted(window.from(), window.to());
		TransactionPage page = this.ask.apply((this.token != null) ? query.after(this.token) : query);
		this.token = (page.nextToken() != null && !page.nextToken().isEmpty()) ? page.nextToken() : null;
		return new MovementPage(kept(page.transactions()), (this.token == null) ? this.windows.finish(window) : null);
	}

	private List<MoneyMovement> kept(List<Transaction> sent) {
		List<MoneyMovement> kept = new ArrayList<>(sent.size());
		for (Transaction each : sent) {
			if (each.postedDate() == null) {
				logger.warn("Amazon told a transaction without the day it was posted: {}", each.transactionId());
			}
			else if (each.transactionType() == null || !this.passedOver.contains(each.transactionType())) {
				kept.add(ReadTransaction.of(each, each.postedDate()));
			}
		}
		return kept;
	}

	@Override
	public void note(ExecutionContext context) {
		this.windows.note(context);
	}

}
