package com.opsided.sync.discrepancy;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import com.opsided.shared.web.WantsCsv;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The discrepancies of a user's accounts. */
@ApiController
@RequestMapping("/api/v1/sync/discrepancies/{userId}")
class DiscrepancyController {

	private final AccountScope scope;

	private final ReadDiscrepancies discrepancies;

	private final ExportDiscrepancies export;

	private final ExplainItem explain;

	DiscrepancyController(AccountScope scope, ReadDiscrepancies discrepancies, ExportDiscrepancies export,
			ExplainItem explain) {
		this.scope = scope;
		this.discrepancies = discrepancies;
		this.export = export;
		this.explain = explain;
	}

	@GetMapping(produces = { "application/json", "text/csv" })
	@Operation(summary = "Discrepancies by account and deadline as JSON, or all of them as CSV")
	@Nullable Page<DiscrepancyItem> list(Caller caller, @PathVariable UUID userId,
			@RequestParam(required = false) @Nullable Long accountId,
			@RequestParam(required = false) @Nullable DiscrepancyType type,
			@RequestParam(required = false) @Nullable DiscrepancyState state,
			@RequestParam(required = false) @Nullable LocalDate closesBefore,
			@RequestParam(required = false) @Nullable BigDecimal minAmount,
			@RequestParam(required = false) @Nullable String sku,
			@RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
			HttpServletResponse response) throws IOException, SQLException {
		List<Account> accounts = this.scope.of(caller, userId, accountId);
		DiscrepancyQuery query = new DiscrepancyQuery(type, state, closesBefore, minAmount, sku, asOf);
		if (!WantsCsv.in(accept)) {
			return this.discrepancies.page(caller, accounts, query, PageLimit.of(limit), cursor);
		}
		this.export.write(accounts, query, () -> {
			response.setContentType("text/csv;charset=UTF-8");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"discrepancies.csv\"");
			return response.getOutputStream();
		});
		return null;
	}

	@GetMapping("/{id}")
	@Operation(summary = "A discrepancy with its evidence")
	ExplainedItem get(Caller caller, @PathVariable UUID userId, @PathVariable UUID id) {
		return this.explain.explain(this.discrepancies.find(this.scope.of(caller, userId, null), id));
	}

}
