package com.opsided.sync.console.schedule;

import com.opsided.shared.schedule.MisfirePolicy;
import com.opsided.shared.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as the form sends it.
 *
 * @param cron the times, as Quartz writes them
 * @param zone the zone they are meant in
 * @param enabled whether anything is requested
 * @param misfire what becomes of a time that was missed
 */
public record ScheduleEdit(@Nullable String cron, @Nullable String zone, @Nullable Boolean enabled,
		@Nullable MisfirePolicy misfire) {

	static ScheduleEdit of(Schedule schedule) {
		return new ScheduleEdit(schedule.cron(), schedule.zone().getId(), schedule.enabled(), schedule.misfire());
	}

	static ScheduleEdit ofNothing() {
		return new ScheduleEdit("", "UTC", true, MisfirePolicy.FIRE_ONCE);
	}

	boolean isSent() {
		return this.cron != null;
	}

	String times() {
		return (this.cron != null) ? this.cron.strip() : "";
	}

	String zoneOrUtc() {
		return (this.zone != null && !this.zone.isBlank()) ? this.zone.strip() : "UTC";
	}

	boolean isEnabled() {
		return Boolean.TRUE.equals(this.enabled);
	}

	MisfirePolicy policy() {
		return (this.misfire != null) ? this.misfire : MisfirePolicy.FIRE_ONCE;
	}

}
