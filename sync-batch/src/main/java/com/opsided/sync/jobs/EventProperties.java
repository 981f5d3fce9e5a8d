package com.opsided.sync.jobs;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the streams of events.
 *
 * @param maxStreams how many may be open at this node at once
 * @param maxStreamsPerUser how many of them by one user
 * @param poll how often the watched runs are looked at, all at once
 * @param heartbeat how often a stream on which nothing happens says that it is alive
 */
@ConfigurationProperties("opsided.events")
record EventProperties(@DefaultValue("500") int maxStreams, @DefaultValue("20") int maxStreamsPerUser,
		@DefaultValue("1s") Duration poll, @DefaultValue("15s") Duration heartbeat) {

	EventProperties {
		if (maxStreams < 1 || maxStreamsPerUser < 1) {
			throw new IllegalArgumentException("opsided.events.max-streams and max-streams-per-user: at least 1");
		}
		if (poll.toMillis() < 1 || heartbeat.compareTo(poll) < 0) {
			throw new IllegalArgumentException("opsided.events.poll must be above 0, heartbeat not below poll");
		}
	}

}
