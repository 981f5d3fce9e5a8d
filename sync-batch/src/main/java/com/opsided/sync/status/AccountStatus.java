package com.opsided.sync.status;

import java.time.Instant;
import java.util.List;

import com.opsided.shared.report.KindFreshness;
import com.opsided.sync.jobs.RunDetails;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands.
 *
 * @param accountId the account
 * @param name its name
 * @param region the region it sells in
 * @param lastRun the newest run at rest, null if there is none
 * @param runningRun the newest run that is not at rest, with its progress; null if there
 * is none
 * @param feeds how fresh its data is, by kind
 * @param nextFire when it is synced next by schedule, null if it is not
 */
public record AccountStatus(long accountId, String name, String region, @Nullable RunDetails lastRun,
		@Nullable RunDetails runningRun, List<KindFreshness> feeds, @Nullable Instant nextFire) {

	public AccountStatus {
		feeds = List.copyOf(feeds);
	}

}
