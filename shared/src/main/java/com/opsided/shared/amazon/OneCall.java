package com.opsided.shared.amazon;

import java.time.Duration;
import java.time.Instant;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.client.RestClientException;

/**
 * One call of an operation with all its attempts. Used by one thread.
 *
 * @param <T> what comes of it
 */
final class OneCall<T> {

	private static final Logger log = LoggerFactory.getLogger(OneCall.class);

	private final CallAmazon amazon;

	private final AmazonAccount account;

	private final AmazonOperation operation;

	private final Patience patience;

	private final Exchange<T> exchange;

	private int attempts;

	private int failures;

	private boolean renewed;

	private @Nullable String refused;

	OneCall(CallAmazon amazon, AmazonAccount account, AmazonOperation operation, Patience patience,
			Exchange<T> exchange) {
		this.amazon = amazon;
		this.account = account;
		this.operation = operation;
		this.patience = patience;
		this.exchange = exchange;
	}

	T run() {
		while (true) {
			try {
				String token = token();
				Quota quota = quota();
				return attempt(token, quota);
			}
			catch (Fault ex) {
				recover(ex);
			}
		}
	}

	/** Whoever keeps the tokens leaves Amazon alone for a while after a failure. */
	private String token() {
		while (true) {
			try {
				return this.amazon.tokens().of(this.account, this.refused);
			}
			catch (AmazonFailure ex) {
				if (!ex.category().passesByItself() || ++this.failures >= this.amazon.waiting().attempts()
						|| !this.patience.waits(until(ex.retryAt()))) {
					throw ex;
				}
			}
		}
	}

	private Duration until(@Nullable Instant time) {
		Instant now = now();
		return (time != null && time.isAfter(now)) ? Duration.between(now, time) : Duration.ZERO;
	}

	private Quota quota() {
		Quota quota = this.amazon.quotas().take(this.account, this.operation);
		while (!quota.isGranted()) {
			if (!this.patience.waits(quota.delay())) {
				throw new AmazonFailure(
						new Problem(FailureCategory.RATE_LIMITED, "our share of the quota is used up for now"),
						this.operation.id(), now().plus(quota.delay()));
			}
			quota = this.amazon.quotas().take(this.account, this.operation);
		}
		return quota;
	}

	private T attempt(String token, Quota quota) {
		try {
			this.attempts++;
			Answer<T> answer = this.exchange.send(this.amazon.api(this.account.region()), token);
			correct(answer.headers().getFirst(RateLimit.HEADER), quota);
			return answer.value();
		}
		catch (Refused ex) {
			correct(ex.headers().getFirst(RateLimit.HEADER), quota);
			throw denied(Fault.of(this.operation, ex), token);
		}
		catch (RestClientException ex) {
			throw Fault.of(this.operation, ex);
		}
	}

	private void correct(@Nullable String header, Quota quota) {
		Quota told = RateLimit.told(header, quota);
		if (told != null) {
			this.amazon.quotas().correct(this.account, this.operation, told);
		}
	}

	private Fault denied(Fault fault, String token) {
		if (fault.isDenied()) {
			this.amazon.tokens().forget(this.account, token);
			this.refused = token;
		}
		return fault;
	}

	/** Returns if there is to be another attempt. */
	private void recover(Fault fault) {
		if (fault.isDenied() && !this.renewed) {
			this.renewed = true;
			return;
		}
		if (!fault.problem().category().passesByItself()) {
			throw given(fault.failure(null));
		}
		Duration pause = pause(fault);
		if (++this.failures >= this.amazon.waiting().attempts() || !fault.maySendAgain()
				|| !this.patience.waits(pause)) {
			throw given(fault.failure(now().plus(pause)));
		}
		log.info("{}; trying again after {} ms", fault.problem().sentence(fault.operation().id()), pause.toMillis());
	}

	private AmazonFailure given(AmazonFailure failure) {
		log.warn("{} for {}", failure.getMessage(), this.account);
		return failure;
	}

	private Duration pause(Fault fault) {
		boolean ours = fault.operation() == this.operation;
		boolean limited = ours && fault.problem().category() == FailureCategory.RATE_LIMITED;
		if (limited) {
			this.amazon.quotas().drain(this.account, this.operation);
		}
		String header = (fault.headers() != null) ? fault.headers().getFirst("Retry-After") : null;
		return this.amazon.backoff()
			.pause(this.failures + 1, RetryAfter.parse(header, now()),
					limited ? Quota.of(this.operation).period() : Duration.ZERO);
	}

	ProviderCall ended(Instant began, @Nullable FailureCategory failure) {
		return new ProviderCall(this.operation.id(), failure, this.attempts, Duration.between(began, now()),
				this.patience.waited());
	}

	private Instant now() {
		return this.amazon.clock().instant();
	}

}
