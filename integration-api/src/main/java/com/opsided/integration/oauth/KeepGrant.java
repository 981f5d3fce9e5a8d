package com.opsided.integration.oauth;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.NewConnection;
import com.opsided.shared.oauth.ConsentState;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps a consent: account, connection, secrets and audit, all or nothing. One external
 * account stays with the user who connected it first, even after a disconnect, because
 * what was read through it stays with that user; nobody else can connect it.
 * <p>
 * A revocation that a worker has under way while its user consents anew may still end the
 * new consent at the provider. The next use of the token finds that out.
 */
final class KeepGrant {

	private static final String REFRESH_TOKEN = "refreshToken";

	private final AccountTable accounts;

	private final ConnectionTable connections;

	private final ConnectionSecretTable secrets;

	private final RevocationTable revocations;

	private final AuditTrail trail;

	private final TransactionOperations transactions;

	KeepGrant(AccountTable accounts, ConnectionTable connections, ConnectionSecretTable secrets,
			RevocationTable revocations, AuditTrail trail, TransactionOperations transactions) {
		this.accounts = accounts;
		this.connections = connections;
		this.secrets = secrets;
		this.revocations = revocations;
		this.trail = trail;
		this.transactions = transactions;
	}

	/**
	 * Keeps a consent. Whether the account is another user's is only seen by who sees
	 * everybody.
	 */
	Connection keep(ConsentState state, Granted granted) {
		return Tenant.EVERYBODY.call(() -> this.transactions.execute((status) -> {
			Connection connection = this.connections
				.connect(new NewConnection(state.owner(), state.provider(), account(state, granted),
						granted.externalId(), granted.scopes(), granted.reauthoriseBy(), granted.livemode()))
				.orElseThrow(KeepGrant::taken);
			keepSecrets(connection, granted);
			this.revocations.forgetThoseOf(connection.owner(), connection.id());
			this.trail.record(AuditEvent.of(AuditAction.CONNECTED)
				.by(connection.owner())
				.owner(connection.owner())
				.target(connection.id().toString())
				.detail("provider", connection.provider().name()));
			return connection;
		}));
	}

	private @Nullable Account account(ConsentState state, Granted granted) {
		Region region = state.region();
		if (region == null) {
			return null;
		}
		Account account = this.accounts.open(granted.externalId(), region);
		if (!this.accounts.own(account, state.owner())) {
			throw taken();
		}
		return account;
	}

	/** A secret is replaced, not wiped and written: its version goes on counting. */
	private void keepSecrets(Connection connection, Granted granted) {
		SecretPlace refresh = new SecretPlace(connection.owner(), connection.id(), REFRESH_TOKEN);
		if (granted.refreshToken() != null) {
			this.secrets.put(refresh, granted.refreshToken(), null);
		}
		else {
			this.secrets.wipe(refresh);
		}
		this.secrets.put(new SecretPlace(connection.owner(), connection.id(), "accessToken"), granted.accessToken(),
				granted.accessExpiresAt());
	}

	private static ApiProblem taken() {
		return ApiProblem
			.of(ProblemType.CONFLICT,
					"This account is connected by another user of Opsided, and an account belongs to one user; "
							+ "sign in as that user, or ask your operator")
			.with(RefusedConsent.REASON, "taken");
	}

}
