package com.opsided.sync.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import com.opsided.shared.postgres.ServerStatisticsView;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

/** What PostgreSQL tells about itself; every node tells the same. */
final class PostgresMeters implements ReadMeters {

	private final ServerStatisticsView server;

	private final MultiGauge connections;

	private final MultiGauge deadTuples;

	private final AtomicLong maxConnections = new AtomicLong();

	private final AtomicLong bytes = new AtomicLong();

	private final AtomicLong waiting = new AtomicLong();

	private final AtomicReference<Double> oldest = new AtomicReference<>(0.0);

	private final AtomicLong committed = new AtomicLong();

	private final AtomicLong rolledBack = new AtomicLong();

	PostgresMeters(MeterRegistry registry, ServerStatisticsView server) {
		this.server = server;
		Gauges gauges = new Gauges(registry);
		this.connections = gauges.of("opsided.postgres.connections",
				"Connections to this database by what they do; those that we may not see are unknown");
		this.deadTuples = gauges.of("opsided.postgres.dead.tuples", "Dead rows that no vacuum has removed yet");
		Gauge.builder("opsided.postgres.max.connections", this.maxConnections, AtomicLong::get)
			.description("Connections that the server takes at most")
			.register(registry);
		Gauge.builder("opsided.postgres.database.size", this.bytes, AtomicLong::get)
			.description("Size of this database")
			.baseUnit("bytes")
			.register(registry);
		Gauge.builder("opsided.postgres.lock.waits", this.waiting, AtomicLong::get)
			.description("Sessions that wait for a lock")
			.register(registry);
		Gauge.builder("opsided.postgres.oldest.transaction.age", this.oldest, AtomicReference::get)
			.description("Age of the transaction that has been open longest")
			.baseUnit("seconds")
			.register(registry);
		count(registry, "commit", this.committed);
		count(registry, "rollback", this.rolledBack);
	}

	private static void count(MeterRegistry registry, String result, AtomicLong value) {
		FunctionCounter.builder("opsided.postgres.transactions", value, AtomicLong::get)
			.description("Transactions of this database")
			.tag("result", result)
			.register(registry);
	}

	@Override
	public void refresh(Instant now) {
		this.connections.register(rows("state", this.server.connections()), true);
		this.deadTuples.register(rows("table", this.server.deadTuples()), true);
		this.maxConnections.set(this.server.maxConnections());
		this.bytes.set(this.server.databaseBytes());
		this.waiting.set(this.server.waitingForLocks());
		this.oldest.set(this.server.oldestTransactionSeconds());
		Map<String, Long> transactions = this.server.transactions();
		this.committed.set(transactions.getOrDefault("commit", 0L));
		this.rolledBack.set(transactions.getOrDefault("rollback", 0L));
	}

	private static List<Row<?>> rows(String label, Map<String, Long> values) {
		List<Row<?>> rows = new ArrayList<>();
		values.forEach((value, count) -> rows.add(Row.of(Tags.of(label, value), count)));
		return rows;
	}

}
