package com.opsided.sandbox.amazon.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.PageTokens;
import com.opsided.sandbox.amazon.RequestTime;
import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.warehouse.api.InventorySummary;
import com.opsided.sandbox.warehouse.api.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the stock, fifty SKUs at a time. The token for the next fifty dies after thirty
 * seconds.
 */
@RestController
final class InventoryController {

	private static final int PAGE = 50;

	private static final Duration TOKEN_LIFE = Duration.ofSeconds(30);

	private final Sellers sellers;

	private final PageTokens tokens;

	private final SandboxClock clock;

	InventoryController(Sellers sellers, PageTokens tokens, SandboxClock clock) {
		this.sellers = sellers;
		this.tokens = tokens;
		this.clock = clock;
	}

	@GetMapping("/fba/inventory/v1/summaries")
	InventoryAnswer getInventorySummaries(@RequestAttribute Seller seller, @RequestParam String granularityType,
			@RequestParam String granularityId, @RequestParam List<String> marketplaceIds,
			@RequestParam(defaultValue = "false") boolean details,
			@RequestParam(required = false) @Nullable String startDateTime,
			@RequestParam(defaultValue = "") List<String> sellerSkus, @RequestParam(defaultValue = "") String sellerSku,
			@RequestParam(defaultValue = "") String nextToken) {
		check(seller, granularityType, granularityId, marketplaceIds);
		List<String> skus = new ArrayList<>(sellerSkus);
		if (!sellerSku.isEmpty()) {
			skus.add(sellerSku);
		}
		Instant since = RequestTime.orNull("startDateTime", startDateTime);
		SummaryQuery query = new SummaryQuery(granularityId, details, since, skus);
		long from = nextToken.isEmpty() ? 0 : offset(nextToken, query);
		Page<InventorySummary> page = this.sellers.data(seller).inventory().read(from, PAGE, query::takes);
		return InventoryAnswer.of(query, page.rows(), page.isLast() ? null : this.tokens.write(query, page.next()));
	}

	private static void check(Seller seller, String granularityType, String granularityId,
			List<String> marketplaceIds) {
		if (!granularityType.equals("Marketplace")) {
			throw AmazonException.invalid("granularityType must be Marketplace");
		}
		if (marketplaceIds.size() != 1) {
			throw AmazonException.invalid("marketplaceIds must have 1 element");
		}
		if (!seller.marketplaceIds().contains(granularityId) || !seller.marketplaceIds().containsAll(marketplaceIds)) {
			throw AmazonException.denied("");
		}
	}

	private long offset(String nextToken, SummaryQuery query) {
		PageTokens.Place<SummaryQuery> place = this.tokens.read(nextToken, SummaryQuery.class);
		if (!this.clock.instant().isBefore(place.made().plus(TOKEN_LIFE))) {
			throw AmazonException.invalid("The nextToken has expired.");
		}
		if (!place.about().equals(query)) {
			throw AmazonException.invalid("The nextToken belongs to another request.");
		}
		return place.offset();
	}

}
