package com.opsided.integration.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import com.opsided.shared.failure.FailureCategory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/** Counts the calls to providers, by operation and by who is to blame if they fail. */
public final class ProviderMeters {

	/** Few, for there is a set of them for each operation and outcome. */
	private static final Duration[] TIMES = LongStream
		.of(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 120_000)
		.mapToObj(Duration::ofMillis)
		.toArray(Duration[]::new);

	private final MeterRegistry registry;

	/**
	 * Makes the meters. What has not failed yet is counted from 0: what begins with 1 is
	 * no increase to Prometheus, so that no alert would be told of the first time.
	 * @param registry where they are kept
	 */
	public ProviderMeters(MeterRegistry registry) {
		this.registry = registry;
		for (String provider : List.of("amazon", "google", "stripe")) {
			for (FailureCategory category : FailureCategory.values()) {
				failures(provider, category).increment(0);
			}
		}
	}

	private Counter failures(String provider, FailureCategory category) {
		return Counter.builder("opsided.provider.failures")
			.description("Calls to a provider that failed in the end, by who is to blame")
			.tags("provider", provider, "category", category.name().toLowerCase(Locale.ROOT))
			.register(this.registry);
	}

	/**
	 * Counts a call.
	 * @param provider the provider's name, lower case
	 * @param operation the provider's name of the operation, one of a few
	 * @param failure the category of the failure, null if it succeeded
	 * @param took from the request for quota to the end
	 * @param waited the part of it spent waiting
	 */
	public void ended(String provider, String operation, @Nullable FailureCategory failure, Duration took,
			Duration waited) {
		Timer.builder("opsided.provider.calls")
			.description("Calls to a provider, all attempts together")
			.tags("provider", provider, "operation", operation, "outcome",
					(failure != null) ? failure.name().toLowerCase(Locale.ROOT) : "success")
			.serviceLevelObjectives(TIMES)
			.register(this.registry)
			.record(took);
		if (failure != null) {
			failures(provider, failure).increment();
		}
		Counter.builder("opsided.quota.wait")
			.description("Time spent waiting for quota or between attempts")
			.baseUnit("seconds")
			.tags("provider", provider, "operation", operation)
			.register(this.registry)
			.increment(waited.toMillis() / 1000.0);
	}

}
