package com.opsided.sync.doctor;

import java.time.Clock;
import java.util.List;

import com.opsided.shared.amazon.QuotaTable;

/** Amazon's quotas that are used up. */
final class CheckQuotas implements Check {

	private static final int NAMED = 5;

	@Override
	public String name() {
		return "quotas";
	}

	@Override
	public List<Finding> look(Deployment deployment) {
		List<String> empty = QuotaTable.usedUp(deployment.dataSource(), Clock.systemUTC());
		if (empty.isEmpty()) {
			return List.of(Finding.ok(name(), "no quota of Amazon's is used up"));
		}
		String named = String.join(", ", empty.subList(0, Math.min(NAMED, empty.size())));
		return List.of(Finding.warning(name(),
				"%d quotas of Amazon's are used up (account and operation: %s%s); calls wait".formatted(empty.size(),
						named, (empty.size() > NAMED) ? ", …" : ""),
				"wait; if it stays so, sync less often or look who else calls with this application"));
	}

}
