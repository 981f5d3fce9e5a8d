package com.opsided.integration.login;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import com.opsided.integration.limit.Taken;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.server.FewAMinute;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.user.EmailAddress;
import com.opsided.shared.web.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets a password be tried as often as the limits allow, and writes down what failed. */
final class LimitedLogin {

	private final LoginLimits limits;

	private final AuditTrail trail;

	private final FewAMinute tooMany;

	LimitedLogin(LoginLimits limits, AuditTrail trail, Clock clock) {
		this.limits = limits;
		this.trail = trail;
		this.tooMany = new FewAMinute(clock);
	}

	/**
	 * Tries something that needs a password.
	 * @param email the user's address in its normal form
	 * @param login the try; it answers nothing if the password is not right
	 * @return what the try answers
	 * @throws com.opsided.shared.web.ApiProblem if there were too many tries
	 */
	<T> Optional<T> attempt(String email, HttpServletRequest request, HttpServletResponse response,
			Supplier<Optional<T>> login) {
		Taken taken = Tenant.EVERYBODY.call(() -> this.limits.take(email, request.getRemoteAddr()));
		taken.tell(response);
		if (!taken.isGranted()) {
			denied(email, taken.name(), this.tooMany::isOne);
			throw taken.problem();
		}
		Optional<T> result = login.get();
		if (result.isPresent()) {
			this.limits.giveBack(email, request.getRemoteAddr());
		}
		else {
			denied(email, "credentials", () -> true);
		}
		return result;
	}

	/** What has not the form of an address may be a password in the wrong field. */
	private void denied(String email, String why, BooleanSupplier isWorthIt) {
		if (isWorthIt.getAsBoolean()) {
			this.trail.record(AuditEvent.of(AuditAction.LOGIN_DENIED).target(address(email)).detail("why", why));
		}
	}

	private static String address(String email) {
		try {
			return new EmailAddress(email).text();
		}
		catch (IllegalArgumentException ex) {
			return "no address";
		}
	}

}
