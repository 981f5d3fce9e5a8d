package com.opsided.sandbox.google.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

import com.opsided.sandbox.google.GoogleApiException;

/**
 * Gmail's quota of 2026: units a minute for each user; listing costs 5, reading 20. It is
 * full again after a restart. Thread-safe.
 */
public final class GmailQuota {

	static final int PROFILE = 1;

	static final int LIST = 5;

	static final int READ = 20;

	private static final double USUAL = 6_000;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final InstantSource clock;

	private final double factor;

	private final Map<String, Spent> spent = new HashMap<>();

	private double units;

	private int status = 403;

	GmailQuota(InstantSource clock, double factor) {
		this.clock = clock;
		this.factor = factor;
		this.units = USUAL * factor;
	}

	/**
	 * Changes the quota; what was spent is forgotten.
	 * @param units the units a minute for each user, or 0 for the usual ones
	 * @param status 403 or 429, with which a call beyond it is refused
	 */
	public synchronized void change(double units, int status) {
		this.units = (units > 0) ? units : USUAL * this.factor;
		this.status = status;
		this.spent.clear();
	}

	synchronized void take(String email, int cost) {
		Instant now = this.clock.instant();
		Spent before = this.spent.getOrDefault(email, new Spent(now, 0));
		Spent minute = now.isBefore(before.since().plus(MINUTE)) ? before : new Spent(now, 0);
		if (minute.units() + cost > this.units) {
			throw GoogleApiException.quota(this.status);
		}
		this.spent.put(email, new Spent(minute.since(), minute.units() + cost));
	}

	private record Spent(Instant since, double units) {

	}

}
