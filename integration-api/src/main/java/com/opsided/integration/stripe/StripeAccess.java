package com.opsided.integration.stripe;

import java.util.function.Supplier;

import com.opsided.integration.outbound.Access;
import com.opsided.integration.outbound.TokenOf;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.TokenFailure;
import com.opsided.shared.web.AuditTrail;

/** What opens Stripe's API to the calls for a connected account. */
final class StripeAccess {

	private final StripeProperties properties;

	private final Supplier<ConnectionAccess> tokens;

	private final ConnectionTable connections;

	private final AuditTrail trail;

	StripeAccess(StripeProperties properties, Supplier<ConnectionAccess> tokens, ConnectionTable connections,
			AuditTrail trail) {
		this.properties = properties;
		this.tokens = tokens;
		this.connections = connections;
		this.trail = trail;
	}

	Access of(Connection connection) {
		return (this.properties.flavour() == StripeProperties.Flavour.APPS) ? new TokenOf(connection, this.tokens.get())
				: new PlatformKey();
	}

	/** Marks a connection that the platform's key does not reach any more. */
	void lost(Connection connection) {
		if (this.connections.reauthRequired(connection, "Stripe does not let us reach the account any more")) {
			this.trail.record(AuditEvent.of(AuditAction.REAUTH_REQUIRED)
				.owner(connection.owner())
				.target(connection.id().toString()));
		}
	}

	/** The platform's own key. There is no other one. */
	private final class PlatformKey implements Access {

		@Override
		public String token() {
			if (StripeAccess.this.properties.clientSecret().isBlank()) {
				throw new TokenFailure(FailureCategory.CONFIGURATION, "STRIPE_CLIENT_SECRET is not set", null);
			}
			return StripeAccess.this.properties.clientSecret();
		}

		@Override
		public String renewed(String refused) {
			throw new TokenFailure(FailureCategory.CONFIGURATION, "Stripe does not take STRIPE_CLIENT_SECRET", null);
		}

	}

}
