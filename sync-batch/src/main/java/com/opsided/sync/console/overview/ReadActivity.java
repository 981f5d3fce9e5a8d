package com.opsided.sync.console.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.account.Account;
import com.opsided.shared.report.KindFreshness;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunView;
import com.opsided.shared.run.WantedRuns;
import org.jspecify.annotations.Nullable;

/** Reads how fresh the data of accounts is, and what runs or failed. */
final class ReadActivity {

	/** Enough to find what runs among what has ended since. */
	private static final int NEWEST = 50;

	private static final int FAILED = 10;

	private static final Duration LATELY = Duration.ofDays(7);

	/** A feed is loaded every few hours; after two days something is wrong. */
	private static final Duration STALE = Duration.ofDays(2);

	private final RunView runs;

	private final ReportLoadTable loads;

	private final Clock clock;

	ReadActivity(RunView runs, ReportLoadTable loads, Clock clock) {
		this.runs = runs;
		this.loads = loads;
		this.clock = clock;
	}

	/** The newest runs that are not at rest. */
	List<Run> running(List<Long> accounts) {
		return list(accounts, null, null, NEWEST).stream().filter((run) -> !isAtRest(run.state())).toList();
	}

	/** The newest runs that failed in the last seven days. */
	List<Run> failed(List<Long> accounts) {
		return list(accounts, RunState.FAILED, this.clock.instant().minus(LATELY), FAILED);
	}

	private List<Run> list(List<Long> accounts, @Nullable RunState state, @Nullable Instant from, int most) {
		return accounts.isEmpty() ? List.of()
				: this.runs.list(new WantedRuns(accounts, null, state, from, null), null, most);
	}

	private static boolean isAtRest(RunState state) {
		return switch (state) {
			case COMPLETED, FAILED, STOPPED, ABANDONED -> true;
			case QUEUED, RUNNING, WAITING, STOPPING -> false;
		};
	}

	/** How fresh each feed of each account is. */
	List<Feed> feeds(List<Account> accounts) {
		Instant stale = this.clock.instant().minus(STALE);
		List<Feed> feeds = new ArrayList<>();
		for (Account account : accounts) {
			this.loads.freshness(account.id())
				.forEach((fresh) -> feeds.add(new Feed(account.name(), fresh, fresh.loadedAt().isBefore(stale))));
		}
		return feeds;
	}

	/**
	 * One feed of one account.
	 *
	 * @param account the account's name
	 * @param fresh how fresh it is
	 * @param stale whether nothing came for two days
	 */
	public record Feed(String account, KindFreshness fresh, boolean stale) {

	}

}
