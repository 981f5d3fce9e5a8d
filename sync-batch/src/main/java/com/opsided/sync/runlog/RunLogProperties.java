package com.opsided.sync.runlog;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log lines that are kept with runs.
 *
 * @param enabled whether any are
 * @param lines how many of an attempt are kept; those that come later are counted
 * @param length how many characters of a line are kept
 * @param queue how many lines may wait to be written; those that find no room are counted
 * @param batch how many are written at once
 * @param interval how long lines wait for others to be written with them
 */
@ConfigurationProperties("opsided.run-log")
record RunLogProperties(@DefaultValue("true") boolean enabled, @DefaultValue("2000") int lines,
		@DefaultValue("4000") int length, @DefaultValue("10000") int queue, @DefaultValue("500") int batch,
		@DefaultValue("200ms") Duration interval) {

	RunLogProperties {
		if (lines < 1 || length < 1 || queue < 1 || batch < 1) {
			throw new IllegalArgumentException("opsided.run-log.lines, length, queue and batch: at least 1");
		}
		if (interval.toMillis() < 1) {
			throw new IllegalArgumentException("opsided.run-log.interval: at least 1ms");
		}
	}

}
