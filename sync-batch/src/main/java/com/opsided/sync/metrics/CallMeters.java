package com.opsided.sync.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

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

	/** Few, for there is a set of them for each operation and outcome. */
	private static final Duration[] TIMES = LongStream
		.of(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 120_000)
		.mapToObj(Duration::ofMillis)
		.toArray(Duration[]::new);

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
			.serviceLevelObjectives(TIMES)
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
