package com.opsided.shared.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code schedule}; the only class that names it. */
public final class ScheduleTable {

	private static final String COLUMNS = "job, cron, zone, enabled, misfire, done_until, updated_at";

	private final JdbcClient jdbc;

	public ScheduleTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lists the schedules.
	 * @return all of them by the name of their job
	 */
	public List<Schedule> list() {
		return this.jdbc.sql("select " + COLUMNS + " from schedule order by job").query(ScheduleTable::read).list();
	}

	/**
	 * Finds the schedule of a job.
	 * @param job the name of the job
	 * @return the schedule, or nothing if the job has none
	 */
	public Optional<Schedule> find(String job) {
		return this.jdbc.sql("select " + COLUMNS + " from schedule where job = :job")
			.param("job", job)
			.query(ScheduleTable::read)
			.optional();
	}

	/**
	 * Changes a schedule, or makes it. What was due before is not requested any more.
	 * @param schedule the schedule as it should be
	 */
	public void put(Schedule schedule) {
		this.jdbc.sql("""
				insert into schedule (job, cron, zone, enabled, misfire, done_until, updated_at)
				values (:job, :cron, :zone, :enabled, :misfire, :doneUntil, :updatedAt)
				on conflict (job) do update set cron = excluded.cron, zone = excluded.zone, enabled = excluded.enabled,
				    misfire = excluded.misfire, done_until = excluded.done_until, updated_at = excluded.updated_at
				""")
			.param("job", schedule.job())
			.param("cron", schedule.cron())
			.param("zone", schedule.zone().getId())
			.param("enabled", schedule.enabled())
			.param("misfire", schedule.misfire().name())
			.param("doneUntil", schedule.doneUntil().atOffset(ZoneOffset.UTC))
			.param("updatedAt", schedule.updatedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Keeps how far a schedule is done; never less far than before.
	 * @param job the name of the job
	 * @param until everything that was due until then has been requested
	 */
	public void doneUntil(String job, Instant until) {
		this.jdbc.sql("update schedule set done_until = greatest(done_until, :until) where job = :job")
			.param("until", until.atOffset(ZoneOffset.UTC))
			.param("job", job)
			.update();
	}

	private static Schedule read(ResultSet row, int number) throws SQLException {
		return new Schedule(row.getString("job"), row.getString("cron"), ZoneId.of(row.getString("zone")),
				row.getBoolean("enabled"), MisfirePolicy.valueOf(row.getString("misfire")),
				row.getObject("done_until", OffsetDateTime.class).toInstant(),
				row.getObject("updated_at", OffsetDateTime.class).toInstant());
	}

}
