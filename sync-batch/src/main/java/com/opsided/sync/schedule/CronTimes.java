package com.opsided.sync.schedule;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/** The times that a cron expression names in a zone. */
final class CronTimes {

	/** Schedules are looked at every few seconds. */
	private static final Duration LEAST = Duration.ofMinutes(1);

	private static final List<Duration> LOOK_BACK = List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(8),
			Duration.ofDays(40), Duration.ofDays(400), Duration.ofDays(3000));

	private final CronExpression expression;

	private CronTimes(CronExpression expression) {
		this.expression = expression;
	}

	/**
	 * Reads an expression that was checked when it was stored.
	 * @throws BadSchedule if it is none
	 */
	static CronTimes of(String cron, ZoneId zone) {
		try {
			CronExpression expression = new CronExpression(cron);
			expression.setTimeZone(TimeZone.getTimeZone(zone));
			return new CronTimes(expression);
		}
		catch (ParseException | RuntimeException ex) {
			throw new BadSchedule("cron", "'" + cron + "' is no cron expression (second minute hour day month weekday, "
					+ "such as 0 0 0/6 * * ?): " + ex.getMessage());
		}
	}

	/**
	 * Reads what somebody wrote.
	 * @param now the time from which on it must name times
	 * @throws BadSchedule if the zone is unknown, the expression is none, names no time
	 * to come, or times that are too close
	 */
	static CronTimes check(String cron, String zone, Instant now) {
		ZoneId known;
		try {
			known = ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw new BadSchedule("zone", "'" + zone + "' is no time zone, such as UTC or Europe/Berlin");
		}
		CronTimes times = of(cron, known);
		Instant first = times.after(now);
		if (first == null) {
			throw new BadSchedule("cron", "'" + cron + "' names no time to come");
		}
		Instant second = times.after(first);
		if (second != null && Duration.between(first, second).compareTo(LEAST) < 0) {
			throw new BadSchedule("cron", "'" + cron + "' fires more often than once a minute");
		}
		return times;
	}

	/** The first time after another, null if there is none. */
	@Nullable Instant after(Instant time) {
		Date next = this.expression.getNextValidTimeAfter(Date.from(time));
		return (next != null) ? next.toInstant() : null;
	}

	/** The last time that is not after another, null if there is none for years. */
	@Nullable Instant lastUntil(Instant time) {
		for (Duration back : LOOK_BACK) {
			Instant last = null;
			Instant next = after(time.minus(back));
			while (next != null && !next.isAfter(time)) {
				last = next;
				next = after(next);
			}
			if (last != null) {
				return last;
			}
		}
		return null;
	}

}
