package com.opsided.sync.notification;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of notifications.
 *
 * @param interval how often the outbox is looked at
 * @param threads messages that a node sends at once; at most half of them are repetitions
 * @param perSubscription messages to one receiver at once, in all nodes
 * @param lease for how long an attempt has a message: longer than any attempt takes, and
 * how long a message waits whose node died
 * @param connect how long a receiver may take to accept a connection
 * @param reply how long it may take to answer, all in all
 * @param replySize how much of an answer is read
 * @param attempts how often a message is tried before it is given up
 * @param firstPause how long the first repetition waits; each waits four times as long as
 * the one before
 * @param longestPause the longest wait, unless a receiver asks for more
 * @param longestRetryAfter the longest wait that a receiver may ask for
 * @param keepFor how long ended deliveries are kept
 * @param deadlines how often deadlines are looked at
 * @param mostSubscriptions how many subscriptions a user may have
 * @param plainHttp whether addresses may begin with http
 * @param allowedNetworks networks in CIDR notation that may be called though they are not
 * public
 */
@ConfigurationProperties("opsided.notifications")
record NotificationProperties(@DefaultValue("5s") Duration interval, @DefaultValue("8") int threads,
		@DefaultValue("2") int perSubscription, @DefaultValue("60s") Duration lease,
		@DefaultValue("5s") Duration connect, @DefaultValue("10s") Duration reply,
		@DefaultValue("64KB") DataSize replySize, @DefaultValue("10") int attempts,
		@DefaultValue("5s") Duration firstPause, @DefaultValue("6h") Duration longestPause,
		@DefaultValue("24h") Duration longestRetryAfter, @DefaultValue("30d") Duration keepFor,
		@DefaultValue("1h") Duration deadlines, @DefaultValue("20") int mostSubscriptions,
		@DefaultValue("false") boolean plainHttp, @DefaultValue List<String> allowedNetworks) {

	NotificationProperties {
		allowedNetworks = List.copyOf(allowedNetworks);
		if (threads < 2 || perSubscription < 1 || attempts < 1 || mostSubscriptions < 1) {
			throw new IllegalArgumentException(
					"opsided.notifications.*: threads at least 2, per-subscription, attempts and most-subscriptions 1");
		}
		if (interval.toMillis() < 1 || deadlines.toMillis() < 1 || firstPause.toMillis() < 1
				|| longestPause.compareTo(firstPause) < 0 || keepFor.isNegative()) {
			throw new IllegalArgumentException(
					"opsided.notifications.*: interval, deadlines, first-pause positive, longest-pause no shorter");
		}
		if (lease.compareTo(connect.plus(reply)) <= 0) {
			throw new IllegalArgumentException(
					"opsided.notifications.lease: longer than connect and reply together, else a message is sent twice");
		}
	}

}
