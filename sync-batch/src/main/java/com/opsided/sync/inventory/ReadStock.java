package com.opsided.sync.inventory;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import com.opsided.shared.inventory.InventoryItem;
import com.opsided.shared.inventory.InventoryPass;
import com.opsided.shared.inventory.InventoryPassTable;
import com.opsided.shared.inventory.StockOfSku;
import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.shared.amazon.InventoryPage;
import com.opsided.shared.amazon.InventoryQuery;
import com.opsided.shared.amazon.InventorySummary;
import com.opsided.sync.pull.Pages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * One pass over the stock, marketplace by marketplace. Amazon forgets where a page ends
 * after 30 seconds, so an interrupted pass begins again; so does one whose next page
 * Amazon refuses, a few times.
 */
final class ReadStock implements Pages<StockPage> {

	private static final Logger logger = LoggerFactory.getLogger(ReadStock.class);

	private static final int REFUSED = 400;

	private final InventoryPassTable passes;

	private final long account;

	private final long run;

	private final Supplier<StockQueries> source;

	private final int attempts;

	private final Clock clock;

	private final Deque<InventoryQuery> left = new ArrayDeque<>();

	private int attempt;

	private @Nullable StockQueries queries;

	private @Nullable InventoryPass pass;

	ReadStock(InventoryPassTable passes, long account, long run, Supplier<StockQueries> source, int attempts,
			Clock clock) {
		this.passes = passes;
		this.account = account;
		this.run = run;
		this.source = source;
		this.attempts = attempts;
		this.clock = clock;
	}

	@Override
	public void begin(ExecutionContext context) {
		this.queries = this.source.get();
		beginPass(this.queries);
	}

	private void beginPass(StockQueries all) {
		this.attempt++;
		this.pass = this.passes.begin(this.account, this.run, this.clock.instant());
		this.left.clear();
		this.left.addAll(all.queries());
	}

	@Override
	public @Nullable StockPage next() {
		if (this.queries == null || this.pass == null) {
			throw new IllegalStateException("Not begun");
		}
		InventoryQuery query = this.left.poll();
		if (query == null) {
			return null;
		}
		try {
			return read(query, this.queries, this.pass);
		}
		catch (AmazonFailure ex) {
			if (query.nextToken() == null || !Integer.valueOf(REFUSED).equals(ex.status())
					|| this.attempt >= this.attempts) {
				throw ex;
			}
			logger.info("Amazon forgot where the page ended; the pass begins again: {}", ex.getMessage());
			beginPass(this.queries);
			return new StockPage(this.pass, List.of(), false);
		}
	}

	private StockPage read(InventoryQuery query, StockQueries all, InventoryPass current) {
		InventoryPage page = all.ask().apply(query);
		String token = page.nextToken();
		if (token != null && !token.isEmpty()) {
			this.left.addFirst(query.after(token));
		}
		return new StockPage(current, items(query.marketplaceId(), page.summaries()),
				all.isComplete() && this.left.isEmpty());
	}

	private static List<InventoryItem> items(String marketplaceId, List<InventorySummary> summaries) {
		List<InventoryItem> items = new ArrayList<>(summaries.size());
		for (InventorySummary summary : summaries) {
			if (summary.sellerSku() == null || summary.sellerSku().isEmpty()) {
				logger.warn("Amazon told stock of no SKU in {}; ASIN {}", marketplaceId, summary.asin());
			}
			else {
				items.add(StockOfSku.of(marketplaceId, summary));
			}
		}
		return items;
	}

	/** A pass begins anew whatever an earlier attempt got. */
	@Override
	public void note(ExecutionContext context) {
		// nothing to go on from
	}

}
