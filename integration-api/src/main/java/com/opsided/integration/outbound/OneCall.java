package com.opsided.integration.outbound;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.token.TokenFailure;

/**
 * One call of an operation with all its attempts. Used by one thread.
 *
 * @param <T> what comes of it
 */
final class OneCall<T> {

	private final OutboundProperties properties;

	private final Access access;

	private final Function<String, T> exchange;

	private final Sleep sleep;

	private Duration waited = Duration.ZERO;

	private int attempts;

	private boolean renewed;

	OneCall(OutboundProperties properties, Access access, Function<String, T> exchange, Sleep sleep) {
		this.properties = properties;
		this.access = access;
		this.exchange = exchange;
		this.sleep = sleep;
	}

	T run() {
		try {
			String token = this.access.token();
			while (true) {
				try {
					this.attempts++;
					return this.exchange.apply(token);
				}
				catch (ProviderFault ex) {
					token = recovered(ex, token);
				}
			}
		}
		catch (TokenFailure ex) {
			throw ProviderFault.of(ex.category(), String.valueOf(ex.getMessage()));
		}
	}

	Duration waited() {
		return this.waited;
	}

	/** Returns the token for another attempt, if there is to be one. */
	private String recovered(ProviderFault fault, String token) {
		if (fault.isDenied()) {
			if (this.renewed) {
				throw fault;
			}
			this.renewed = true;
			return this.access.renewed(token);
		}
		if (!fault.category().passesByItself() || this.attempts >= this.properties.attempts()) {
			throw fault;
		}
		pause(fault);
		return token;
	}

	private void pause(ProviderFault fault) {
		Duration pause = (fault.retryAfter() != null) ? fault.retryAfter() : backoff();
		if (this.waited.plus(pause).compareTo(this.properties.patience()) > 0) {
			throw (fault.category() == FailureCategory.RATE_LIMITED) ? fault.waiting(pause) : fault;
		}
		this.waited = this.waited.plus(pause);
		try {
			this.sleep.sleep(pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw fault;
		}
	}

	/** Never the same for two nodes: each pause has a random part. */
	private Duration backoff() {
		Duration doubled = this.properties.firstPause().multipliedBy(1L << Math.min(this.attempts - 1, 10));
		return doubled.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(doubled.toNanos() / 2 + 1));
	}

}
