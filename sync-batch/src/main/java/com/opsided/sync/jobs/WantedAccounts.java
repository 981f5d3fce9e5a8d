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
		boolean some = accountIds != null && !accountIds.isEmpty();
		if (some == Boolean.TRUE.equals(all)) {
			throw ApiProblem.field("accountIds", "must name accounts, or all must be true");
		}
		if (some && accountIds.size() > MOST) {
			throw ApiProblem.field("accountIds", "must be at most " + MOST);
		}
		accountIds = some ? accountIds.stream().distinct().toList() : null;
	}

}
