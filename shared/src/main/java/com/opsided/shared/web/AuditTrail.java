package com.opsided.shared.web;

import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes down what is done, with the request that did it. The row is committed with the
 * transaction it is written in, or at once where there is none.
 */
public final class AuditTrail {

	private final AuditEventTable events;

	public AuditTrail(AuditEventTable events) {
		this.events = events;
	}

	/**
	 * Writes an event down.
	 * @param event the event; the address and the id of the present request are added
	 */
	public void record(AuditEvent event) {
		AuditEvent whole = event.from(address(), MDC.get(RequestIds.NAME));
		Tenant.EVERYBODY.run(() -> this.events.add(whole));
	}

	private static @Nullable String address() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpServletRequest request = attributes.getRequest();
			return request.getRemoteAddr();
		}
		return null;
	}

}
