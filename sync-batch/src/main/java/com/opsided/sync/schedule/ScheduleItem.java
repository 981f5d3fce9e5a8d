package com.opsided.sync.schedule;

import java.time.Instant;

import com.opsided.shared.schedule.MisfirePolicy;
import com.opsided.shared.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as lists show it.
 *
 * @param job the name of the job
 * @param cron the times, as Quartz writes them
 * @param zone the zone they are meant in
 * @param enabled whether anything is requested
 * @param misfire what becomes of a time that was missed
 * @param updatedAt when somebody changed it last
 * @param nextFire when it fires next, null if it does not
 */
public record ScheduleItem(String job, String cron, String zone, boolean enabled, MisfirePolicy misfire,
		Instant updatedAt, @Nullable Instant nextFire) {

	static ScheduleItem of(Schedule schedule, @Nullable Instant nextFire) {
		return new ScheduleItem(schedule.job(), schedule.cron(), schedule.zone().getId(), schedule.enabled(),
				schedule.misfire(), schedule.updatedAt(), nextFire);
	}

}
