package com.opsided.sync.discrepancy;

import java.util.ArrayList;
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

/** Reads the discrepancies of accounts: one account after the other, each by deadline. */
final class ReadDiscrepancies {

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

	/** One of the accounts' discrepancies. */
	Row find(List<Account> accounts, UUID id) {
		for (Account account : accounts) {
			Optional<ListedDiscrepancy> found = this.list.find(account.id(), id);
			if (found.isPresent()) {
				return new Row(account, found.get());
			}
		}
		throw ApiProblem.notFound();
	}

	/** A discrepancy of an account. */
	record Row(Account account, ListedDiscrepancy listed) {

		DiscrepancyItem item() {
			return DiscrepancyItem.of(this.account, this.listed);
		}

		Object[] place() {
			DiscrepancyFilter.Position position = DiscrepancyOrder.DEADLINE.position(this.listed);
			return new Object[] { this.account.id(), position.key(), position.id() };
		}

	}

}
