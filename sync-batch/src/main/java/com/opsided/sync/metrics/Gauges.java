package com.opsided.sync.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import org.jspecify.annotations.Nullable;

/** Makes the gauges of one name, whose labels come and go. */
final class Gauges {

	private final MeterRegistry registry;

	Gauges(MeterRegistry registry) {
		this.registry = registry;
	}

	MultiGauge of(String name, String description) {
		return of(name, description, null);
	}

	MultiGauge of(String name, String description, @Nullable String unit) {
		return MultiGauge.builder(name).description(description).baseUnit(unit).register(this.registry);
	}

}
