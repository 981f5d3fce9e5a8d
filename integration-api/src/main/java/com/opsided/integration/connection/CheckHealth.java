package com.opsided.integration.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.opsided.integration.oauth.ClientSecretEnd;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionDetails;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.token.RefreshTrouble;
import com.opsided.shared.token.SecretAge;
import org.jspecify.annotations.Nullable;

/** Tells how a connection does. */
final class CheckHealth {

	/** A month, so that a monthly look is enough. */
	private static final Duration AHEAD = Duration.ofDays(30);

	private final ClientSecretEnd clientSecret;

	private final Clock clock;

	CheckHealth(ClientSecretEnd clientSecret, Clock clock) {
		this.clientSecret = clientSecret;
		this.clock = clock;
	}

	/**
	 * Looks at a connection.
	 * @param details the connection
	 * @param token the age of its access token, null if it has none
	 * @param trouble what its last refresh failed with, null if it did not
	 * @param operator whether the operator asks, who alone can replace the application's
	 * secret
	 * @return how it does
	 */
	Health of(ConnectionDetails details, @Nullable SecretAge token, @Nullable RefreshTrouble trouble,
			boolean operator) {
		List<Health.Warning> warnings = warnings(details.connection(), operator);
		return new Health(status(details.connection(), trouble, warnings), detail(details),
				(token != null) ? token.since() : null, (token != null) ? token.expiresAt() : null, failure(trouble),
				warnings);
	}

	private static Health.@Nullable Failure failure(@Nullable RefreshTrouble trouble) {
		return (trouble != null) ? new Health.Failure(trouble.category(), trouble.detail(), trouble.at(),
				trouble.retryAt(), trouble.failures()) : null;
	}

	private List<Health.Warning> warnings(Connection connection, boolean operator) {
		if (connection.state() == ConnectionState.DISCONNECTED) {
			return List.of();
		}
		List<Health.Warning> warnings = new ArrayList<>();
		Instant by = connection.reauthoriseBy();
		if (by != null && !this.clock.instant().isBefore(by.minus(AHEAD))) {
			warnings.add(new Health.Warning(Health.Code.REAUTHORISE,
					"The consent ends by itself then; connect the account again before", by));
		}
		Optional<Instant> secret = operator ? this.clientSecret.warned(connection.provider()) : Optional.empty();
		secret.ifPresent((end) -> warnings.add(new Health.Warning(Health.Code.CLIENT_SECRET,
				"The application's client secret ends then, and every connection with it; make a new one before",
				end)));
		return warnings;
	}

	private static Health.Status status(Connection connection, @Nullable RefreshTrouble trouble,
			List<Health.Warning> warnings) {
		return switch (connection.state()) {
			case DISCONNECTED -> Health.Status.DISCONNECTED;
			case REAUTH_REQUIRED -> Health.Status.REAUTH_REQUIRED;
			case CONNECTED -> working(trouble, warnings);
		};
	}

	private static Health.Status working(@Nullable RefreshTrouble trouble, List<Health.Warning> warnings) {
		if (trouble != null) {
			return Health.Status.FAILING;
		}
		return warnings.isEmpty() ? Health.Status.OK : Health.Status.DUE;
	}

	private static @Nullable String detail(ConnectionDetails details) {
		return switch (details.connection().state()) {
			case CONNECTED -> null;
			case DISCONNECTED -> "It was disconnected; connect the account again to use it";
			case REAUTH_REQUIRED -> (details.detail() != null) ? details.detail() : "Connect the account again";
		};
	}

}
