package com.opsided.integration.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.connection.Connection;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of consents that end by themselves soon: in the log each day, in the audit log on
 * some days before the end, and by a gauge that shows the last whole round of this node.
 */
final class WarnOfEnd {

	private static final Logger log = LoggerFactory.getLogger(WarnOfEnd.class);

	private static final Set<Long> TELLING = Set.of(30L, 14L, 7L, 3L, 2L, 1L, 0L);

	private final AuditEventTable events;

	private final Duration before;

	private final AtomicInteger due;

	private int counted;

	WarnOfEnd(AuditEventTable events, Duration before, MeterRegistry meters) {
		this.events = events;
		this.before = before;
		this.due = meters.gauge("opsided.connections.reauthorise.due", new AtomicInteger());
	}

	/** A round begins. */
	void begin() {
		this.counted = 0;
	}

	/** Looks at a connection. */
	void of(Connection connection, Instant now) {
		Instant end = connection.reauthoriseBy();
		if (end == null || end.isAfter(now.plus(this.before))) {
			return;
		}
		this.counted++;
		long days = Math.max(0, Duration.between(now, end).toDays());
		log.warn("The consent of connection {} ends in {} days, on {}", connection.id(), days, end);
		if (TELLING.contains(days)) {
			this.events.add(AuditEvent.of(AuditAction.REAUTH_DUE)
				.owner(connection.owner())
				.target(connection.id().toString())
				.detail("provider", connection.provider().name())
				.detail("days", Long.toString(days)));
		}
	}

	/** A round is over. */
	void end() {
		this.due.set(this.counted);
	}

}
