package com.opsided.shared.amazon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.opsided.shared.account.Region;

/**
 * Calls operations: with a token, within the quota, again where that helps.
 *
 * @param apis the operations of each region
 * @param tokens the access tokens
 * @param quotas the quotas
 * @param waiting how long to wait
 * @param backoff how long to pause between attempts
 * @param sleep how to wait
 * @param calls who is told
 * @param clock what time it is
 */
record CallAmazon(Map<Region, AmazonApi> apis, AccessTokens tokens, QuotaTable quotas, AmazonProperties.Waiting waiting,
		Backoff backoff, Sleep sleep, ProviderCalls calls, Clock clock) {

	<T> T call(AmazonAccount account, AmazonOperation operation, Duration patience, Exchange<T> exchange) {
		Instant began = this.clock.instant();
		OneCall<T> call = new OneCall<>(this, account, operation, new Patience(patience, this.sleep), exchange);
		try {
			T value = call.run();
			this.calls.ended(call.ended(began, null));
			return value;
		}
		catch (AmazonFailure ex) {
			this.calls.ended(call.ended(began, ex.category()));
			throw ex;
		}
	}

	AmazonApi api(Region region) {
		AmazonApi api = this.apis.get(region);
		if (api == null) {
			throw new IllegalStateException("There is no API of " + region);
		}
		return api;
	}

}
