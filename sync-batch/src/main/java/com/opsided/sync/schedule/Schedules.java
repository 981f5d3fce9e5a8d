package com.opsided.sync.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.opsided.shared.schedule.MisfirePolicy;
import com.opsided.shared.schedule.Schedule;
import com.opsided.shared.schedule.ScheduleTable;
import com.opsided.sync.run.KnownJobs;

/** The schedules, as people see and change them. */
public final class Schedules {

	private final ScheduleTable table;

	private final KnownJobs jobs;

	private final ScheduleProperties properties;

	private final Clock clock;

	Schedules(ScheduleTable table, KnownJobs jobs, ScheduleProperties properties, Clock clock) {
		this.table = table;
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
		List<Instant> next = new ArrayList<>();
		CronTimes times = CronTimes.of(schedule.cron(), schedule.zone());
		Instant time = schedule.enabled() ? times.after(this.clock.instant()) : null;
		while (time != null && next.size() < count) {
			next.add(time);
			time = times.after(time);
		}
		return next;
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

	private Schedule get(String job) {
		return this.table.find(job).orElseThrow(() -> new NoSuchSchedule(job));
	}

}
