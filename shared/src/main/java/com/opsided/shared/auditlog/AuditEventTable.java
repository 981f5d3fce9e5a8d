package com.opsided.shared.auditlog;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code audit_event}; the only class that names it. Nothing is changed in it.
 */
public final class AuditEventTable {

	private final JdbcClient jdbc;

	public AuditEventTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes an event down.
	 * @param event the event
	 */
	public void add(AuditEvent event) {
		Map<String, String> details = event.details();
		this.jdbc.sql("""
				insert into audit_event (action, actor, owner, target, address, request_id, details)
				values (:action, :actor, :owner, :target, :address, :requestId,
				    jsonb_object(cast(:names as text[]), cast(:values as text[])))
				""")
			.param("action", event.action().name())
			.param("actor", event.actor())
			.param("owner", event.owner())
			.param("target", event.target())
			.param("address", event.address())
			.param("requestId", event.requestId())
			.param("names", details.keySet().toArray(String[]::new))
			.param("values", details.keySet().stream().map(details::get).toArray(String[]::new))
			.update();
	}

}
