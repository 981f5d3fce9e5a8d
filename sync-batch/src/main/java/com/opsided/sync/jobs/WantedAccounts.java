package com.opsided.sync.jobs;

import java.util.List;

import com.opsided.shared.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * The accounts a job is wanted for.
 *
 * @param accountIds the accounts by number, null if all are meant
 * @param all whether all are meant
 */
public record WantedAccounts(@Nullable List<Long> accountIds, @Nullable Boolean all) {

	private static final int MOST = 1_000;

	public WantedAccounts {
		List<Long> some = (accountIds != null) ? accountIds.stream().distinct().toList() : List.of();
		if (some.isEmpty() != Boolean.TRUE.equals(all)) {
			throw ApiProblem.field("accountIds", "must name accounts, or all must be true");
		}
		if (some.size() > MOST) {
			throw ApiProblem.field("accountIds", "must be at most " + MOST);
		}
		accountIds = some.isEmpty() ? null : some;
	}

}
