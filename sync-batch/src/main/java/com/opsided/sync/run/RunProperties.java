package com.opsided.sync.run;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of runs.
 *
 * @param conflictRetry after how long a run is looked at again if another of its job
 * works on the account
 * @param wakeInterval how often runs are woken whose time has come
 * @param watchInterval how often lost runs are looked for, and how long a run must be
 * queued to be one
 * @param keepFor how long runs are kept after they ended
 * @param keepLast how many runs of each job and account are kept however old they are
 * @param purgeInterval how often old runs are deleted
 */
@ConfigurationProperties("opsided.run")
public record RunProperties(@DefaultValue("5s") Duration conflictRetry, @DefaultValue("1s") Duration wakeInterval,
		@DefaultValue("30s") Duration watchInterval, @DefaultValue("90d") Duration keepFor,
		@DefaultValue("10") int keepLast, @DefaultValue("1d") Duration purgeInterval) {

	public RunProperties {
		if (conflictRetry.isNegative() || keepFor.isNegative() || keepLast < 0) {
			throw new IllegalArgumentException("opsided.run.*: times and numbers must not be negative");
		}
		if (wakeInterval.toMillis() < 1 || watchInterval.toMillis() < 1 || purgeInterval.toMillis() < 1) {
			throw new IllegalArgumentException("opsided.run.*-interval: must be at least a millisecond");
		}
	}

}
