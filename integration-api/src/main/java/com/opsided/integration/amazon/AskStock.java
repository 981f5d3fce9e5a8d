package com.opsided.integration.amazon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import com.opsided.integration.outbound.ProviderProblem;
import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.shared.amazon.InventoryPage;
import com.opsided.shared.amazon.InventoryQuery;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.inventory.StockOfSku;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Asks Amazon for the stock, one page of Amazon's in each call, marketplace by
 * marketplace. Nothing is stored. Amazon forgets where a page ends after 30 seconds.
 */
final class AskStock {

	private static final int REFUSED = 400;

	private final LiveAccounts accounts;

	private final Cursors cursors;

	private final Clock clock;

	AskStock(LiveAccounts accounts, Cursors cursors, Clock clock) {
		this.accounts = accounts;
		this.cursors = cursors;
		this.clock = clock;
	}

	Page<StockItem> page(Caller caller, long account, StockQuery query, @Nullable String cursor) {
		String list = "amazon inventory live " + account + " " + query;
		List<String> place = (cursor != null) ? this.cursors.read(caller, list, cursor) : List.of();
		Connection connection = this.accounts.connectionOf(account);
		return told(connection, () -> {
			List<String> marketplaces = this.accounts.marketplaces(connection);
			if (marketplaces.isEmpty()) {
				return new Page<>(List.of(), null);
			}
			int number = place.isEmpty() ? 0 : Math.max(0, marketplaces.indexOf(place.get(0)));
			String token = place.isEmpty() ? "" : place.get(1);
			InventoryPage page = ask(connection, query, marketplaces.get(number), token);
			List<StockItem> items = page.summaries()
				.stream()
				.filter((each) -> each.sellerSku() != null && !each.sellerSku().isEmpty())
				.map((each) -> StockOfSku.of(marketplaces.get(number), each))
				.filter(query::fits)
				.map((item) -> StockItem.of(account, item, null))
				.toList();
			return new Page<>(items, next(caller, list, marketplaces, number, page.nextToken()));
		});
	}

	private InventoryPage ask(Connection connection, StockQuery query, String marketplace, String token) {
		InventoryQuery question = InventoryQuery.of(marketplace);
		if (query.sku() != null) {
			question = question.ofSkus(List.of(query.sku()));
		}
		if (query.changedSince() != null) {
			question = question.changedSince(query.changedSince());
		}
		try {
			return this.accounts.amazon(connection)
				.inventorySummaries(token.isEmpty() ? question : question.after(token));
		}
		catch (AmazonFailure ex) {
			if (!token.isEmpty() && Integer.valueOf(REFUSED).equals(ex.status())) {
				throw ApiProblem.of(ProblemType.INVALID_CURSOR,
						"Amazon forgot where the page ended, which it does after 30 seconds; begin without a cursor");
			}
			throw ex;
		}
	}

	private @Nullable String next(Caller caller, String list, List<String> marketplaces, int number,
			@Nullable String token) {
		if (token != null && !token.isEmpty()) {
			return this.cursors.write(caller, list, marketplaces.get(number), token);
		}
		return (number + 1 < marketplaces.size()) ? this.cursors.write(caller, list, marketplaces.get(number + 1), "")
				: null;
	}

	private <T> T told(Connection connection, Supplier<T> work) {
		try {
			return work.get();
		}
		catch (AmazonFailure ex) {
			if (ex.category() == FailureCategory.AUTH_EXPIRED) {
				this.accounts.heed(connection, ex);
			}
			Instant retryAt = ex.retryAt();
			throw ProviderProblem.of("Amazon", ex.category(),
					(retryAt != null) ? Duration.between(this.clock.instant(), retryAt) : null);
		}
	}

	static ApiProblem notConnected() {
		return ApiProblem.of(ProblemType.NO_CONNECTION, "Connect a selling account to Amazon first");
	}

}
