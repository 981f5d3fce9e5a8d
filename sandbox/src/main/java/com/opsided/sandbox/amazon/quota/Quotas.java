package com.opsided.sandbox.amazon.quota;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.Operation;

/**
 * The quotas of each application for each seller and operation. They are full again after
 * a restart. Thread-safe.
 */
public final class Quotas {

	private final InstantSource clock;

	private final double factor;

	private final Map<Key, Bucket> buckets = new HashMap<>();

	/**
	 * Creates the quotas.
	 * @param clock the time that fills them
	 * @param factor what documented rates and bursts are multiplied with
	 */
	public Quotas(InstantSource clock, double factor) {
		this.clock = clock;
		this.factor = factor;
	}

	/**
	 * Counts a call against its quota.
	 * @param clientId the application
	 * @param sellerId the seller
	 * @param operation what is called
	 * @throws AmazonException 429 if the quota is used up
	 */
	public synchronized void take(String clientId, String sellerId, Operation operation) {
		Bucket bucket = this.buckets.computeIfAbsent(new Key(clientId, sellerId, operation),
				(key) -> new Bucket(operation.rate() * this.factor, Math.max(1, operation.burst() * this.factor),
						this.clock.instant()));
		if (!bucket.take(this.clock.instant())) {
			throw new AmazonException(429, "QuotaExceeded", "You exceeded your quota for the requested resource.", "");
		}
	}

	/**
	 * Returns the rate as Amazon advertises it.
	 * @param operation what is called
	 * @return {@code 0.0167} and the like
	 */
	public String advertised(Operation operation) {
		double rate = BigDecimal.valueOf(operation.rate() * this.factor).round(new MathContext(6)).doubleValue();
		return Double.toString(rate);
	}

	private record Key(String clientId, String sellerId, Operation operation) {

	}

}
