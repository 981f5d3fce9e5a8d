package com.opsided.shared.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Writes down who was refused: ten times a minute for each address and three hundred
 * times for all, so that nobody fills the audit log by being refused. Safe for several
 * threads.
 */
final class RecordDenials {

	static final int FROM_ONE = 10;

	static final int FROM_ALL = 300;

	private static final long MINUTE = 60_000;

	private static final Logger logger = LoggerFactory.getLogger(RecordDenials.class);

	private final @Nullable AuditTrail trail;

	private final Clock clock;

	private final Map<String, Integer> counts = new HashMap<>();

	private long minute;

	private int all;

	/**
	 * Makes the recorder.
	 * @param trail where it is written down, null if nowhere
	 * @param clock tells the minutes
	 */
	RecordDenials(@Nullable AuditTrail trail, Clock clock) {
		this.trail = trail;
		this.clock = clock;
	}

	/** A record that cannot be written changes nothing for the caller. */
	void denied(HttpServletRequest request, String reason) {
		if (this.trail == null || !isOneOfAFew(request.getRemoteAddr())) {
			return;
		}
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		Caller caller = (authentication != null && authentication.getPrincipal() instanceof Caller known) ? known
				: null;
		try {
			this.trail.record(AuditEvent.of(AuditAction.ACCESS_DENIED)
				.by((caller != null) ? caller.user() : null)
				.target(request.getMethod() + " " + request.getRequestURI())
				.detail("reason", reason));
		}
		catch (DataAccessException ex) {
			logger.warn("A refused call could not be written down", ex);
		}
	}

	private synchronized boolean isOneOfAFew(String address) {
		long now = this.clock.millis() / MINUTE;
		if (now != this.minute) {
			this.minute = now;
			this.all = 0;
			this.counts.clear();
		}
		if (this.all >= FROM_ALL || this.counts.merge(address, 1, Integer::sum) > FROM_ONE) {
			return false;
		}
		this.all++;
		return true;
	}

}
