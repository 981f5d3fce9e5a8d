package com.opsided.integration.oauth;

import java.util.UUID;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.web.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/** Writes down that an answer was refused. */
final class TellDenied {

	private final AuditTrail trail;

	TellDenied(AuditTrail trail) {
		this.trail = trail;
	}

	/**
	 * Writes it down. What went wrong stays what is told, even if this does not succeed.
	 */
	void tell(ConsentProvider provider, @Nullable UUID owner, String reason, RuntimeException wrong) {
		try {
			this.trail.record(AuditEvent.of(AuditAction.CONNECT_DENIED)
				.owner(owner)
				.target(provider.path())
				.detail("reason", reason));
		}
		catch (DataAccessException ex) {
			wrong.addSuppressed(ex);
		}
	}

}
