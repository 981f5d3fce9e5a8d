package com.opsided.shared.auditlog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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

	/**
	 * Returns a page of the log.
	 * @param filter which events, and after which
	 * @return the events, the newest first
	 */
	public List<RecordedEvent> page(AuditFilter filter) {
		AuditFilter.Position after = filter.after();
		return this.jdbc.sql("""
				select event_id, at, action, actor, owner, target, address, request_id,
				    array(select d.key from jsonb_each_text(details) d order by d.key) as names,
				    array(select d.value from jsonb_each_text(details) d order by d.key) as texts
				from audit_event where true""" + conditions(filter) + " order by at desc, event_id desc limit :limit")
			.param("user", filter.user())
			.param("action", (filter.action() != null) ? filter.action().name() : null)
			.param("from", offset(filter.from()))
			.param("to", offset(filter.to()))
			.param("afterAt", (after != null) ? offset(after.at()) : null)
			.param("afterId", (after != null) ? after.id() : null)
			.param("limit", filter.limit())
			.query(AuditEventTable::read)
			.list();
	}

	private static String conditions(AuditFilter filter) {
		return ((filter.user() != null) ? " and (actor = :user or owner = :user)" : "")
				+ ((filter.action() != null) ? " and action = :action" : "")
				+ ((filter.from() != null) ? " and at >= :from" : "") + ((filter.to() != null) ? " and at < :to" : "")
				+ ((filter.after() != null) ? " and (at, event_id) < (:afterAt, :afterId)" : "");
	}

	private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
		return (time != null) ? time.atOffset(ZoneOffset.UTC) : null;
	}

	private static RecordedEvent read(ResultSet row, int number) throws SQLException {
		return new RecordedEvent(row.getLong("event_id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("action"), row.getObject("actor", UUID.class), row.getObject("owner", UUID.class),
				row.getString("target"), row.getString("address"), row.getString("request_id"), details(row));
	}

	private static Map<String, String> details(ResultSet row) throws SQLException {
		String[] names = texts(row.getArray("names"));
		String[] texts = texts(row.getArray("texts"));
		Map<String, String> details = new HashMap<>();
		for (int i = 0; i < names.length; i++) {
			details.put(names[i], texts[i]);
		}
		return details;
	}

	private static String[] texts(Array array) throws SQLException {
		return (String[]) array.getArray();
	}

}
