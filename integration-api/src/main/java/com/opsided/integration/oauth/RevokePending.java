package com.opsided.integration.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.oauth.ConsentStateTable;
import com.opsided.shared.oauth.PendingLoginTable;
import com.opsided.shared.oauth.Revocation;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.web.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells providers that tokens are taken back, again and again until they take notice or
 * it is too long ago. Any number of processes do it beside each other. It also forgets
 * consents that nobody came back from.
 */
final class RevokePending implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(RevokePending.class);

	private static final int AT_ONCE = 20;

	/** Longer than a whole round takes, each call at its time limit. */
	private static final Duration LEASE = Duration.ofMinutes(10);

	/** Who comes late is told apart from who comes with nothing of ours. */
	private static final Duration KEPT = Duration.ofHours(1);

	private final OAuthProperties.Retries retries;

	private final Map<Provider, ConsentProvider> providers;

	private final RevocationTable revocations;

	private final ConsentStateTable states;

	private final PendingLoginTable logins;

	private final KeyRing keys;

	private final AuditTrail trail;

	private final TransactionOperations transactions;

	private final Clock clock;

	RevokePending(OAuthProperties.Retries retries, Map<Provider, ConsentProvider> providers,
			RevocationTable revocations, ConsentStateTable states, PendingLoginTable logins, KeyRing keys,
			AuditTrail trail, TransactionOperations transactions, Clock clock) {
		this.retries = retries;
		this.providers = providers;
		this.revocations = revocations;
		this.states = states;
		this.logins = logins;
		this.keys = keys;
		this.trail = trail;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public void run() {
		try {
			Tenant.EVERYBODY.run(this::round);
		}
		catch (RuntimeException ex) {
			logger.warn("Pending revocations could not be looked at; they are again in {}", this.retries.pause(), ex);
		}
	}

	private void round() {
		Instant now = this.clock.instant();
		this.states.forgetExpired(now.minus(KEPT));
		this.logins.forgetExpired(now.minus(KEPT));
		List<Revocation> due;
		do {
			due = this.revocations.take(now, now.plus(LEASE), AT_ONCE);
			due.forEach(this::attempt);
		}
		while (due.size() == AT_ONCE);
	}

	private void attempt(Revocation revocation) {
		String wrong = wrong(revocation);
		if (wrong == null) {
			this.transactions.executeWithoutResult((status) -> {
				if (this.revocations.forget(revocation)) {
					this.trail.record(about(AuditAction.REVOKED, revocation));
				}
			});
			return;
		}
		Instant now = this.clock.instant();
		boolean last = !now.isBefore(revocation.askedAt().plus(this.retries.giveUpAfter()));
		if (last) {
			logger.error("{} was told {} times that a token is taken back and did not take notice ({}); given up",
					revocation.provider(), revocation.attempts(), wrong);
		}
		this.transactions.executeWithoutResult((status) -> failed(revocation, wrong, now, last));
	}

	/** Tells the provider; null if it took notice, else why not, as a name. */
	private @Nullable String wrong(Revocation revocation) {
		try {
			ConsentProvider provider = this.providers.get(revocation.provider());
			if (provider == null) {
				throw new IllegalStateException("Nobody speaks to " + revocation.provider());
			}
			provider.revoke(this.keys.open(revocation.token(), revocation.place()));
			return null;
		}
		catch (ProviderFailure ex) {
			return ex.category().name();
		}
		catch (KeyRing.CannotOpen ex) {
			return "KEY_MISSING";
		}
		catch (RuntimeException ex) {
			logger.error("{} could not be told that a token is taken back", revocation.provider(), ex);
			return FailureCategory.BUG.name();
		}
	}

	/** The audit tells of the first failure and of the last one. */
	private void failed(Revocation revocation, String wrong, Instant now, boolean last) {
		if (last) {
			this.revocations.forget(revocation);
		}
		else {
			this.revocations.putOff(revocation, now.plus(this.retries.after(revocation.attempts())));
		}
		if (last || revocation.attempts() == 1) {
			this.trail.record(about(AuditAction.REVOKE_FAILED, revocation).detail("reason", wrong)
				.detail("givenUp", String.valueOf(last)));
		}
	}

	private static AuditEvent about(AuditAction action, Revocation revocation) {
		return AuditEvent.of(action)
			.owner(revocation.owner())
			.target(String.valueOf((revocation.connection() != null) ? revocation.connection() : revocation.id()))
			.detail("provider", revocation.provider().name())
			.detail("attempts", String.valueOf(revocation.attempts()));
	}

}
