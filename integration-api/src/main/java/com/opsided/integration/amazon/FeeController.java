package com.opsided.integration.amazon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.fee.Fee;
import com.opsided.shared.fee.FeeFilter;
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

/** What Amazon's services cost, announced and charged. */
@ApiController
@RequestMapping("/api/v1/amazon/fees")
class FeeController {

	private final SeenAccounts accounts;

	private final ListFees fees;

	private final Cursors cursors;

	FeeController(SeenAccounts accounts, ListFees fees, Cursors cursors) {
		this.accounts = accounts;
		this.fees = fees;
		this.cursors = cursors;
	}

	@GetMapping
	@Operation(summary = "The newest fee preview, then the storage fees and the transactions that were charged; "
			+ "from and to are for what was charged")
	Page<FeeItem> list(Caller caller, @RequestParam(required = false) @Nullable UUID userId,
			@RequestParam(required = false) @Nullable Long accountId,
			@RequestParam(required = false) @Nullable String sku,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int most = PageLimit.of(limit);
		String list = "amazon fees " + userId + " " + accountId + " " + new FeeFilter(List.of(), sku, from, to);
		List<String> after = (cursor != null) ? this.cursors.read(caller, list, cursor) : List.of();
		FeeFilter filter = new FeeFilter(this.accounts.of(caller, userId, accountId), sku, from, to);
		return Page.of(this.fees.page(filter, after, most + 1), most, FeeItem::of,
				(fee) -> this.cursors.write(caller, list, place(fee)));
	}

	private static Object[] place(Fee fee) {
		List<String> place = new ArrayList<>(List.of(fee.kind().name()));
		place.addAll(fee.place());
		return place.toArray();
	}

}
