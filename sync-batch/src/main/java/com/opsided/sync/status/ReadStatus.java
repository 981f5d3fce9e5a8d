package com.opsided.sync.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.opsided.shared.account.Account;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunView;
import com.opsided.shared.run.WantedRuns;
import com.opsided.sync.jobs.ReadRuns;
import com.opsided.sync.schedule.NoSuchSchedule;
import com.opsided.sync.schedule.Schedules;
import org.jspecify.annotations.Nullable;

/** Puts together how accounts stand. */
final class ReadStatus {

	private static final String SYNC = "inventorySync";

	/** Enough to find a run at rest among those that wait. */
	private static final int NEWEST = 50;

	private final RunView runs;

	private final ReadRuns details;

	private final ReportLoadTable loads;

	private final Schedules schedules;

	ReadStatus(RunView runs, ReadRuns details, ReportLoadTable loads, Schedules schedules) {
		this.runs = runs;
		this.details = details;
		this.loads = loads;
		this.schedules = schedules;
	}

	AccountStatus of(Account account) {
		List<Run> newest = this.runs.list(WantedRuns.of(account.id()), null, NEWEST);
		return new AccountStatus(account.id(), account.name(), account.region().code(),
				first(newest, (run) -> isAtRest(run.state())).map(this.details::details).orElse(null),
				first(newest, (run) -> !isAtRest(run.state())).map(this.details::details).orElse(null),
				this.loads.freshness(account.id()), nextFire(account));
	}

	private static Optional<Run> first(List<Run> newest, Predicate<Run> wanted) {
		return newest.stream().filter(wanted).findFirst();
	}

	private static boolean isAtRest(RunState state) {
		return switch (state) {
			case COMPLETED, FAILED, STOPPED, ABANDONED -> true;
			case QUEUED, RUNNING, WAITING, STOPPING -> false;
		};
	}

	private @Nullable Instant nextFire(Account account) {
		try {
			return this.schedules.next(SYNC, account.id()).orElse(null);
		}
		catch (NoSuchSchedule ex) {
			return null;
		}
	}

}
