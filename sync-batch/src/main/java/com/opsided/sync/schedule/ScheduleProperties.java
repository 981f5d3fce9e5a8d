package com.opsided.sync.schedule;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of schedules.
 *
 * @param tick how often they are looked at
 * @param spread over how long the accounts of one firing are spread, at most; never
 * longer than until the next
 * @param portion how many runs a schedule requests at one look
 * @param misfireThreshold how late a firing counts as missed
 */
@ConfigurationProperties("opsided.schedule")
public record ScheduleProperties(@DefaultValue("10s") Duration tick, @DefaultValue("30m") Duration spread,
		@DefaultValue("200") int portion, @DefaultValue("5m") Duration misfireThreshold) {

	public ScheduleProperties {
		if (tick.toMillis() < 1 || spread.isNegative() || portion < 1 || misfireThreshold.isNegative()) {
			throw new IllegalArgumentException("opsided.schedule.*: tick and portion positive, others not negative");
		}
	}

}
