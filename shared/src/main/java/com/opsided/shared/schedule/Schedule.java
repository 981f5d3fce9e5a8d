package com.opsided.shared.schedule;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When a job is requested for every account it applies to.
 *
 * @param job the name of the job
 * @param cron the times, as Quartz writes them: second minute hour day month weekday
 * @param zone the zone they are meant in
 * @param enabled whether anything is requested
 * @param misfire what becomes of a time that was missed
 * @param doneUntil everything that was due until then has been requested
 * @param updatedAt when somebody changed it last
 */
public record Schedule(String job, String cron, ZoneId zone, boolean enabled, MisfirePolicy misfire, Instant doneUntil,
		Instant updatedAt) {

}
