package com.opsided.sync.schedule;

import com.opsided.shared.schedule.MisfirePolicy;
import com.opsided.shared.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * How a schedule should be.
 *
 * @param cron the times, as Quartz writes them
 * @param zone the zone they are meant in, null for UTC
 * @param enabled whether anything is requested, null for true
 * @param misfire what becomes of a time that was missed, null for {@code FIRE_ONCE}
 */
public record ScheduleForm(@Nullable String cron, @Nullable String zone, @Nullable Boolean enabled,
		@Nullable MisfirePolicy misfire) {

	String times() {
		if (this.cron == null || this.cron.isBlank()) {
			throw ApiProblem.field("cron", "must be there");
		}
		return this.cron;
	}

	String zoneOrUtc() {
		return (this.zone != null) ? this.zone : "UTC";
	}

	boolean isEnabled() {
		return !Boolean.FALSE.equals(this.enabled);
	}

	MisfirePolicy policy() {
		return (this.misfire != null) ? this.misfire : MisfirePolicy.FIRE_ONCE;
	}

}
