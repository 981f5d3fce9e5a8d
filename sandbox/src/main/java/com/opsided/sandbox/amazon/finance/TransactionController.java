package com.opsided.sandbox.amazon.finance;

import java.time.Instant;
import java.util.List;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.PageTokens;
import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.warehouse.api.Page;
import com.opsided.sandbox.warehouse.api.Transaction;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists transactions, oldest first, up to a hundred at a time; every fourth page has none
 * although others follow, as happens at Amazon.
 */
@RestController
final class TransactionController {

	private static final int PAGE = 100;

	private static final int EMPTY_PAGE = 4;

	private final Sellers sellers;

	private final PageTokens tokens;

	private final SandboxClock clock;

	TransactionController(Sellers sellers, PageTokens tokens, SandboxClock clock) {
		this.sellers = sellers;
		this.tokens = tokens;
		this.clock = clock;
	}

	@GetMapping("/finances/2024-06-19/transactions")
	TransactionsAnswer listTransactions(@RequestAttribute Seller seller, TransactionQuery query,
			@RequestParam(required = false) @Nullable String nextToken) {
		Instant now = this.clock.instant();
		query.check(now);
		if (query.isTooLong(now)) {
			return TransactionsAnswer.of(seller, List.of(), null);
		}
		if (nextToken == null) {
			return read(seller, new Listing(query, query.until(now), 0), 0);
		}
		PageTokens.Place<Listing> place = this.tokens.read(nextToken, Listing.class);
		if (!place.about().query().equals(query)) {
			throw AmazonException.invalid("The nextToken belongs to another request.");
		}
		return read(seller, place.about(), place.offset());
	}

	private TransactionsAnswer read(Seller seller, Listing listing, long from) {
		if (listing.page() % EMPTY_PAGE == EMPTY_PAGE - 1) {
			return TransactionsAnswer.of(seller, List.of(), this.tokens.write(listing.next(), from));
		}
		TransactionQuery query = listing.query();
		Page<Transaction> page = this.sellers.data(seller)
			.transactions(query.from(), listing.until())
			.read(from, PAGE, query::takes);
		return TransactionsAnswer.of(seller, page.rows(),
				page.isLast() ? null : this.tokens.write(listing.next(), page.next()));
	}

	/**
	 * A listing in progress.
	 *
	 * @param query what is listed
	 * @param until until when, which must not move on between the pages
	 * @param page the number of the page from 0
	 */
	record Listing(TransactionQuery query, Instant until, int page) {

		Listing next() {
			return new Listing(this.query, this.until, this.page + 1);
		}

	}

}
