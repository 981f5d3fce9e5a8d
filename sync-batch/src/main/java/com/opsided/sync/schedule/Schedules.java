package com.opsided.sync.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.opsided.shared.run.RunView;
import com.opsided.shared.schedule.MisfirePolicy;
import com.opsided.shared.schedule.Schedule;
import com.opsided.shared.schedule.ScheduleTable;
import com.opsided.sync.run.KnownJobs;

/** The schedules, as people see and change them. */
public final class Schedules {

	private static final String KEY = "schedule:";

	private final ScheduleTable table;

	private final RunView runs;

	private final KnownJobs jobs;

	private final ScheduleProperties properties;

	private final Clock clock;

	Schedules(ScheduleTable table, RunView runs, KnownJobs jobs, ScheduleProperties properties, Clock clock) {
		this.table = table;
		this.runs = runs;
		this.jobs = jobs;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Lists the schedules.
	 * @return all of them by the name of their job
	 */
	public List<Schedule> list() {
		return this.table.list();
	}

	/**
	 * Changes the schedule of a job, or gives it one. It begins now: what was due before
	 * is not made up for.
	 * @param job the name of the job
	 * @param cron the times, as Quartz writes them
	 * @param zone the zone they are meant in
	 * @param enabled whether anything is requested
	 * @param misfire what becomes of a time that was missed
	 * @return the schedule as it is now
	 * @throws BadSchedule if job or zone are unknown or the times make no sense
	 */
	public Schedule update(String job, String cron, String zone, boolean enabled, MisfirePolicy misfire) {
		if (!this.jobs.names().contains(job)) {
			throw new BadSchedule("job", "There is no job '" + job + "'");
		}
		Instant now = this.clock.instant();
		CronTimes.check(cron, zone, now);
		Schedule schedule = new Schedule(job, cron, ZoneId.of(zone), enabled, misfire, now, now);
		this.table.put(schedule);
		return schedule;
	}

	/**
	 * Tells when a schedule fires next. The turn of each account comes some time after.
	 * @param job the name of the job
	 * @param count how many times
	 * @return the times; none if the schedule is not enabled
	 * @throws NoSuchSchedule if the job has none
	 */
	public List<Instant> next(String job, int count) {
		Schedule schedule = get(job);
		return schedule.enabled() ? next(CronTimes.of(schedule.cron(), schedule.zone()), this.clock.instant(), count)
				: List.of();
	}

	/**
	 * Finds the schedule of a job.
	 * @param job the name of the job
	 * @return the schedule
	 * @throws NoSuchSchedule if the job has none
	 */
	public Schedule find(String job) {
		return get(job);
	}

	/**
	 * Tells when the next turn of an account is.
	 * @param job the name of the job
	 * @param account the account
	 * @return the time, or nothing if the schedule is not enabled
	 * @throws NoSuchSchedule if the job has none
	 */
	public Optional<Instant> next(String job, long account) {
		Schedule schedule = get(job);
		if (!schedule.enabled()) {
			return Optional.empty();
		}
		Instant now = this.clock.instant();
		return Optional
			.ofNullable(SpreadAccounts.at(now, CronTimes.of(schedule.cron(), schedule.zone()), this.properties.spread())
				.nextTurn(account, now));
	}

	/**
	 * Tells when times would fire next, before they are stored.
	 * @param cron the times, as Quartz writes them
	 * @param zone the zone they are meant in
	 * @param count how many times
	 * @return the times
	 * @throws BadSchedule if the zone is unknown or the times make no sense
	 */
	public List<Instant> preview(String cron, String zone, int count) {
		Instant now = this.clock.instant();
		return next(CronTimes.check(cron, zone, now), now, count);
	}

	/**
	 * Tells what became of the last times that a schedule fired.
	 * @param job the name of the job
	 * @param count how many times
	 * @return the times for which runs were requested, the last one first
	 * @throws NoSuchSchedule if the job has none
	 */
	public List<FiringOutcome> outcomes(String job, int count) {
		Schedule schedule = get(job);
		CronTimes times = CronTimes.of(schedule.cron(), schedule.zone());
		Instant since = this.clock.instant();
		for (int i = 0; i < count && since != null; i++) {
			since = times.lastUntil(since.minusMillis(1));
		}
		return FiringOutcome.of(this.runs.requested(KEY + job, (since != null) ? since : Instant.EPOCH),
				KEY.length() + job.length() + 1, count);
	}

	private static List<Instant> next(CronTimes times, Instant now, int count) {
		List<Instant> next = new ArrayList<>();
		Instant time = times.after(now);
		while (time != null && next.size() < count) {
			next.add(time);
			time = times.after(time);
		}
		return next;
	}

	private Schedule get(String job) {
		return this.table.find(job).orElseThrow(() -> new NoSuchSchedule(job));
	}

}
