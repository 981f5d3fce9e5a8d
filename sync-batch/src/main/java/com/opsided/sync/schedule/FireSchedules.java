package com.opsided.sync.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.opsided.shared.run.NewRun;
import com.opsided.shared.schedule.MisfirePolicy;
import com.opsided.shared.schedule.Schedule;
import com.opsided.shared.schedule.ScheduleTable;
import com.opsided.sync.run.Pollable;
import com.opsided.sync.run.RequestRun;
import com.opsided.sync.run.RunKeyTaken;
import com.opsided.sync.run.TellRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests the runs whose time has come by a schedule, a portion at a time. The key of a
 * run is its schedule and the time that it names, so that firing twice is harmless.
 */
final class FireSchedules implements Pollable {

	private static final Logger logger = LoggerFactory.getLogger(FireSchedules.class);

	private final ScheduleTable schedules;

	private final FindScheduledAccounts accounts;

	private final RequestRun requests;

	private final ScheduleProperties properties;

	private final TellRun tell;

	private final Clock clock;

	FireSchedules(ScheduleTable schedules, FindScheduledAccounts accounts, RequestRun requests,
			ScheduleProperties properties, TellRun tell, Clock clock) {
		this.schedules = schedules;
		this.accounts = accounts;
		this.requests = requests;
		this.properties = properties;
		this.tell = tell;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "fireSchedules";
	}

	@Override
	public Duration interval() {
		return this.properties.tick();
	}

	@Override
	public void poll() {
		this.schedules.list().stream().filter(Schedule::enabled).forEach((schedule) -> {
			try {
				fire(schedule);
			}
			catch (RuntimeException ex) {
				logger.warn("The schedule of '{}' failed; it is tried again in {}", schedule.job(), interval(), ex);
			}
		});
	}

	private void fire(Schedule schedule) {
		Instant now = this.clock.instant();
		SpreadAccounts spread = SpreadAccounts.at(now, CronTimes.of(schedule.cron(), schedule.zone()),
				this.properties.spread());
		List<DueAccount> due = this.accounts.of(schedule.job())
			.stream()
			.map((account) -> spread.lastTurn(account, now))
			.filter(Objects::nonNull)
			.filter((each) -> each.due().isAfter(schedule.doneUntil()))
			.sorted(Comparator.comparing(DueAccount::due))
			.toList();
		Instant until = now;
		int requested = 0;
		for (DueAccount each : due) {
			if (requested >= this.properties.portion() && each.due().isAfter(until)) {
				this.schedules.doneUntil(schedule.job(), until);
				return;
			}
			until = each.due();
			requested += request(schedule, each, now);
		}
		this.schedules.doneUntil(schedule.job(), now);
	}

	/** Requests a run, unless it is too late for it; 1 if it was requested. */
	private int request(Schedule schedule, DueAccount each, Instant now) {
		Duration lateness = Duration.between(each.due(), now);
		boolean missed = lateness.compareTo(this.properties.misfireThreshold()) > 0;
		boolean skipped = missed && schedule.misfire() == MisfirePolicy.SKIP;
		if (missed) {
			this.tell.tell((listener) -> listener.misfired(schedule.job(), lateness, skipped));
		}
		if (skipped) {
			return 0;
		}
		try {
			this.requests.request(new NewRun(each.account(), schedule.job(),
					"schedule:" + schedule.job() + ":" + each.fired(), Map.of(), "schedule:" + schedule.job()));
		}
		catch (RunKeyTaken ex) {
			logger.warn("The schedule of '{}' left account {} out: {}", schedule.job(), each.account(),
					ex.getMessage());
		}
		return 1;
	}

}
