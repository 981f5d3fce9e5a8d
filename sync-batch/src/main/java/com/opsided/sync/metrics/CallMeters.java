package com.opsided.sync.metrics;

import java.time.Duration;

import com.opsided.shared.amazon.ProviderCall;
import com.opsided.shared.amazon.ProviderCalls;
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
		Counter.builder("opsided.quota.wait")
			.description("Time spent waiting for quota or between attempts")
			.baseUnit("seconds")
			.tags("provider", "amazon", "operation", call.operation())
			.register(this.registry)
			.increment(call.waited().toMillis() / 1000.0);
	}

}
