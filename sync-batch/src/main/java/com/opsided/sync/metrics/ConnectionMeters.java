package com.opsided.sync.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.opsided.shared.connection.ConnectionStandingView;
import com.opsided.shared.connection.ConnectionStandingView.Standing;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.Provider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

/** How the connections to providers are, over all users; none is told as 0. */
final class ConnectionMeters implements ReadMeters {

	private final ConnectionStandingView connections;

	private final MultiGauge states;

	private final MultiGauge ending;

	ConnectionMeters(MeterRegistry registry, ConnectionStandingView connections) {
		this.connections = connections;
		Gauges gauges = new Gauges(registry);
		this.states = gauges.of("opsided.connections", "Connections to providers by state");
		this.ending = gauges.of("opsided.connections.consent.ending",
				"Connections that work and whose consent ends within so many days");
	}

	@Override
	public void refresh(Instant now) {
		Map<Tags, Long> counts = new HashMap<>();
		Map<Tags, Long> ends = new HashMap<>();
		for (Provider provider : Provider.values()) {
			for (ConnectionState state : ConnectionState.values()) {
				counts.put(labels(provider).and("state", lower(state)), 0L);
			}
			put(ends, new Standing(provider, ConnectionState.CONNECTED, 0, 0, 0, 0));
		}
		for (Standing line : this.connections.list()) {
			counts.put(labels(line.provider()).and("state", lower(line.state())), line.connections());
			if (line.state() == ConnectionState.CONNECTED) {
				put(ends, line);
			}
		}
		this.states.register(rows(counts), true);
		this.ending.register(rows(ends), true);
	}

	private static void put(Map<Tags, Long> ends, Standing line) {
		ends.put(labels(line.provider()).and("within", "7d"), line.within7Days());
		ends.put(labels(line.provider()).and("within", "14d"), line.within14Days());
		ends.put(labels(line.provider()).and("within", "30d"), line.within30Days());
	}

	private static Tags labels(Provider provider) {
		return Tags.of("provider", lower(provider));
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private static List<Row<?>> rows(Map<Tags, Long> values) {
		List<Row<?>> rows = new ArrayList<>();
		values.forEach((labels, value) -> rows.add(Row.of(labels, value)));
		return rows;
	}

}
