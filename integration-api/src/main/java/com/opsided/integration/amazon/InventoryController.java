package com.opsided.integration.amazon;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.inventory.InventoryFilter;
import com.opsided.shared.inventory.InventoryItemView;
import com.opsided.shared.inventory.ListedStock;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stock as the jobs pulled it, or as Amazon tells it now. */
@ApiController
@RequestMapping("/api/v1/amazon/inventory")
class InventoryController {

	private final SeenAccounts accounts;

	private final InventoryItemView stock;

	private final AskStock live;

	private final Cursors cursors;

	InventoryController(SeenAccounts accounts, InventoryItemView stock, AskStock live, Cursors cursors) {
		this.accounts = accounts;
		this.stock = stock;
		this.live = live;
		this.cursors = cursors;
	}

	@GetMapping
	@Operation(
			summary = "Synced stock by account, marketplace and SKU; live=true asks Amazon, page by page as it tells")
	Page<StockItem> list(Caller caller, @RequestParam(required = false) @Nullable UUID userId,
			@RequestParam(required = false) @Nullable Long accountId,
			@RequestParam(required = false) @Nullable String sku,
			@RequestParam(required = false) @Nullable String fnsku,
			@RequestParam(required = false) @Nullable String asin,
			@RequestParam(required = false) @Nullable Instant changedSince,
			@RequestParam(defaultValue = "false") boolean live, @RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int most = PageLimit.of(limit);
		StockQuery query = new StockQuery(sku, fnsku, asin, changedSince);
		if (live) {
			return this.live.page(caller, this.accounts.one(caller, userId, accountId), query, cursor);
		}
		String list = "amazon inventory " + userId + " " + accountId + " " + query;
		InventoryFilter.Position after = (cursor != null) ? position(this.cursors.read(caller, list, cursor)) : null;
		List<ListedStock> rows = this.stock.page(new InventoryFilter(this.accounts.of(caller, userId, accountId), sku,
				fnsku, asin, changedSince, after, most + 1));
		return Page.of(rows, most, StockItem::of, (row) -> this.cursors.write(caller, list, row.account(),
				row.item().marketplaceId(), row.item().sellerSku()));
	}

	private static InventoryFilter.Position position(List<String> place) {
		return new InventoryFilter.Position(Long.parseLong(place.get(0)), place.get(1), place.get(2));
	}

}
