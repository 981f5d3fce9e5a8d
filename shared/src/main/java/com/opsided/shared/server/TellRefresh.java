package com.opsided.shared.server;

import java.util.Locale;
import java.util.function.BiConsumer;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.token.RefreshListener;
import com.opsided.shared.token.TokenFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what became of tokens: failures and lost consents to the audit log, to the log
 * and, with successes, to a meter.
 */
public final class TellRefresh implements RefreshListener {

	private static final Logger log = LoggerFactory.getLogger(TellRefresh.class);

	private final AuditEventTable events;

	private final BiConsumer<String, String> meter;

	/**
	 * Makes the listener.
	 * @param events the audit log
	 * @param meter counts by provider and outcome, both in lower case
	 */
	public TellRefresh(AuditEventTable events, BiConsumer<String, String> meter) {
		this.events = events;
		this.meter = meter;
	}

	@Override
	public void refreshed(Connection connection) {
		count(connection, "success");
	}

	@Override
	public void failed(Connection connection, TokenFailure failure) {
		count(connection, lower(failure.category()));
		if (failure.category() == FailureCategory.CONFIGURATION || failure.category() == FailureCategory.BUG) {
			log.error("Tokens of connection {} were not refreshed, and no user can help: {}", connection.id(),
					failure.getMessage());
		}
		else {
			log.warn("Tokens of connection {} were not refreshed: {}", connection.id(), failure.getMessage());
		}
		this.events.add(event(AuditAction.REFRESH_FAILED, connection, failure));
	}

	@Override
	public void reauthRequired(Connection connection, TokenFailure failure) {
		log.warn("Connection {} needs its user's consent anew", connection.id());
		this.events.add(event(AuditAction.REAUTH_REQUIRED, connection, failure));
	}

	private void count(Connection connection, String outcome) {
		this.meter.accept(lower(connection.provider()), outcome);
	}

	private static AuditEvent event(AuditAction action, Connection connection, TokenFailure failure) {
		return AuditEvent.of(action)
			.owner(connection.owner())
			.target(connection.id().toString())
			.detail("provider", connection.provider().name())
			.detail("category", failure.category().name())
			.detail("reason", String.valueOf(failure.getMessage()));
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
