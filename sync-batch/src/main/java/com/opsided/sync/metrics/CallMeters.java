package com.opsided.sync.metrics;

import java.time.Duration;

import com.opsided.shared.amazon.ProviderCall;
import com.opsided.shared.amazon.ProviderCalls;
import com.opsided.shared.failure.FailureCategory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Counts the calls to Amazon, by operation and by who is to blame if they fail.
 */
final class CallMeters implements ProviderCalls {

	private final MeterRegistry registry;

	CallMeters(MeterRegistry registry) {
		this.registry = registry;
	}

	/** Counts from 0 what has not failed yet, and the tokens not refreshed yet. */
	void expect() {
		refreshes("success");
		for (FailureCategory category : FailureCategory.values()) {
			failures(FailureLabel.of(category)).increment(0);
			refreshes(FailureLabel.of(category));
		}
	}

	private void refreshes(String outcome) {
		this.registry.counter("opsided.token.refresh", "provider", "amazon", "outcome", outcome);
	}

	private Counter failures(String category) {
		return Counter.builder("opsided.provider.failures")
			.description("Calls to a provider that failed in the end, by who is to blame")
			.tags("provider", "amazon", "category", category)
			.register(this.registry);
	}

	@Override
	public void ended(ProviderCall call) {
		String outcome = (call.failure() != null) ? FailureLabel.of(call.failure()) : "success";
		Timer.builder("opsided.provider.calls")
			.description("Calls to a provider, all attempts together")
			.tags("provider", "amazon", "operation", call.operation(), "outcome", outcome)
			.publishPercentileHistogram()
			.minimumExpectedValue(Duration.ofMillis(5))
			.maximumExpectedValue(Duration.ofMinutes(2))
			.register(this.registry)
			.record(call.took());
		if (call.failure() != null) {
			failures(outcome).increment();
		}
		Counter.builder("opsided.quota.wait")
			.description("Time spent waiting for quota or between attempts")
			.baseUnit("seconds")
			.tags("provider", "amazon", "operation", call.operation())
			.register(this.registry)
			.increment(call.waited().toMillis() / 1000.0);
	}

}
