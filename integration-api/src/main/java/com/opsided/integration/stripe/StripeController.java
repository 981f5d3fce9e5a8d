package com.opsided.integration.stripe;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.opsided.integration.connection.FindConnection;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.StripeCollection;
import com.stripe.param.BalanceTransactionListParams;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A connected Stripe account and its balance transactions, as Stripe tells them now. */
@ApiController
@RequestMapping("/api/v1/stripe")
class StripeController {

	/** What Stripe gives at once. */
	private static final int MOST = 100;

	private static final Pattern TYPE = Pattern.compile("[a-z][a-z_]{0,63}");

	private final FindConnection connections;

	private final StripeCalls stripe;

	private final Cursors cursors;

	StripeController(FindConnection connections, StripeCalls stripe, Cursors cursors) {
		this.connections = connections;
		this.stripe = stripe;
		this.cursors = cursors;
	}

	@GetMapping("/account")
	@Operation(summary = "The connected account")
	AccountItem account(Caller caller, @RequestParam(required = false) @Nullable UUID userId,
			@RequestParam(required = false) @Nullable UUID connectionId) {
		Connection connection = this.connections.of(caller, userId, connectionId, Provider.STRIPE);
		return this.stripe.call("accounts.retrieve", connection,
				(client) -> AccountItem.of(connection.id(), client.v1().accounts().retrieveCurrent()));
	}

	@GetMapping("/transactions")
	@Operation(summary = "Balance transactions, newest first, at most 100 at once; days are in UTC")
	Page<TransactionItem> transactions(Caller caller, @RequestParam(required = false) @Nullable UUID userId,
			@RequestParam(required = false) @Nullable UUID connectionId,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int most = Math.min(PageLimit.of(limit), MOST);
		if (type != null && !TYPE.matcher(type).matches()) {
			throw ApiProblem.field("type", "is not one of Stripe's types");
		}
		Connection connection = this.connections.of(caller, userId, connectionId, Provider.STRIPE);
		String list = "stripe transactions " + connection.id() + " " + from + " " + to + " " + type;
		String after = (cursor != null) ? this.cursors.read(caller, list, cursor).get(0) : null;
		StripeCollection<BalanceTransaction> sent = this.stripe.call("balanceTransactions.list", connection,
				(client) -> client.v1().balanceTransactions().list(query(from, to, type, most, after)));
		List<TransactionItem> items = (sent.getData() != null)
				? sent.getData().stream().map(TransactionItem::of).toList() : List.of();
		String next = null;
		if (Boolean.TRUE.equals(sent.getHasMore()) && !items.isEmpty()) {
			next = this.cursors.write(caller, list, String.valueOf(items.get(items.size() - 1).id()));
		}
		return new Page<>(items, next);
	}

	private static BalanceTransactionListParams query(@Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String type, int most, @Nullable String after) {
		BalanceTransactionListParams.Builder query = BalanceTransactionListParams.builder().setLimit((long) most);
		if (from != null || to != null) {
			BalanceTransactionListParams.Created.Builder created = BalanceTransactionListParams.Created.builder();
			if (from != null) {
				created.setGte(second(from));
			}
			if (to != null) {
				created.setLt(second(to.plusDays(1)));
			}
			query.setCreated(created.build());
		}
		if (type != null) {
			query.setType(type);
		}
		if (after != null) {
			query.setStartingAfter(after);
		}
		return query.build();
	}

	private static long second(LocalDate day) {
		return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
	}

}
