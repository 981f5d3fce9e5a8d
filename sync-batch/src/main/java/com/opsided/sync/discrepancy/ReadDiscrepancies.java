package com.opsided.sync.discrepancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.discrepancy.DiscrepancyFilter;
import com.opsided.shared.discrepancy.DiscrepancyListView;
import com.opsided.shared.discrepancy.DiscrepancyOrder;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Reads the discrepancies of accounts: one account after the other, each by deadline; or
 * all in one order.
 */
public final class ReadDiscrepancies {

	private final DiscrepancyListView list;

	private final Cursors cursors;

	ReadDiscrepancies(DiscrepancyListView list, Cursors cursors) {
		this.list = list;
		this.cursors = cursors;
	}

	/** A page over accounts that the caller sees. */
	Page<DiscrepancyItem> page(Caller caller, List<Account> accounts, DiscrepancyQuery query, int limit,
			@Nullable String cursor) {
		String name = "discrepancies " + accounts.stream().map(Account::id).toList() + query;
		List<String> place = (cursor != null) ? this.cursors.read(caller, name, cursor) : List.of();
		List<Row> rows = new ArrayList<>();
		for (Account account : accounts) {
			long first = place.isEmpty() ? 0 : Long.parseLong(place.get(0));
			if (account.id() >= first && rows.size() <= limit) {
				DiscrepancyFilter.Position after = (account.id() == first) ? position(place) : null;
				this.list.page(account.id(), query.page(after, limit + 1 - rows.size()))
					.forEach((listed) -> rows.add(new Row(account, listed)));
			}
		}
		return Page.of(rows, limit, Row::item, (row) -> this.cursors.write(caller, name, row.place()));
	}

	private static DiscrepancyFilter.Position position(List<String> place) {
		return new DiscrepancyFilter.Position(place.get(1), UUID.fromString(place.get(2)));
	}

	/**
	 * Reads a page over several accounts in the order of the filter.
	 * @param caller who asks
	 * @param accounts accounts that the caller sees
	 * @param filter which, and in which order; its place is passed over
	 * @param limit how many at most
	 * @param cursor the place to go on after, null for the first page
	 * @return the page
	 * @throws ApiProblem if the cursor is not of the same caller, accounts and filter
	 */
	public Page<Row> sorted(Caller caller, List<Account> accounts, DiscrepancyFilter filter, int limit,
			@Nullable String cursor) {
		DiscrepancyFilter all = filter.page(null, 0);
		String name = "sorted discrepancies " + accounts.stream().map(Account::id).toList() + all;
		List<String> place = (cursor != null) ? this.cursors.read(caller, name, cursor) : List.of();
		DiscrepancyFilter.Position after = place.isEmpty() ? null
				: new DiscrepancyFilter.Position(place.get(0), UUID.fromString(place.get(1)));
		return Page.of(sorted(accounts, filter.page(after, limit + 1)), limit, (row) -> row, (row) -> {
			DiscrepancyFilter.Position last = filter.order().position(row.listed());
			return this.cursors.write(caller, name, last.key(), last.id());
		});
	}

	/** The first rows of all accounts after the filter's place: its limit, at most. */
	List<Row> sorted(List<Account> accounts, DiscrepancyFilter filter) {
		List<Row> rows = new ArrayList<>();
		for (Account account : accounts) {
			this.list.page(account.id(), filter).forEach((listed) -> rows.add(new Row(account, listed)));
		}
		if (accounts.size() > 1) {
			rows.sort(Comparator.comparing(Row::listed, filter.order().comparator()));
		}
		return (rows.size() > filter.limit()) ? rows.subList(0, filter.limit()) : rows;
	}

	/**
	 * Finds one of the accounts' discrepancies.
	 * @param accounts accounts that the caller sees
	 * @param id the discrepancy
	 * @return the discrepancy
	 * @throws ApiProblem if none of the accounts has it
	 */
	public Row find(List<Account> accounts, UUID id) {
		for (Account account : accounts) {
			Optional<ListedDiscrepancy> found = this.list.find(account.id(), id);
			if (found.isPresent()) {
				return new Row(account, found.get());
			}
		}
		throw ApiProblem.notFound();
	}

	/**
	 * A discrepancy of an account.
	 *
	 * @param account the account
	 * @param listed the discrepancy
	 */
	public record Row(Account account, ListedDiscrepancy listed) {

		/**
		 * Returns the discrepancy as JSON shows it.
		 * @return the discrepancy
		 */
		public DiscrepancyItem item() {
			return DiscrepancyItem.of(this.account, this.listed);
		}

		Object[] place() {
			DiscrepancyFilter.Position position = DiscrepancyOrder.DEADLINE.position(this.listed);
			return new Object[] { this.account.id(), position.key(), position.id() };
		}

	}

}
