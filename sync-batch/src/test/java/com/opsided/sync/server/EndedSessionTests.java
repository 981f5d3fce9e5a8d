package com.opsided.sync.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.apikey.ApiKey;
import com.opsided.shared.apikey.ApiKeySecret;
import com.opsided.shared.apikey.ApiKeyTable;
import com.opsided.shared.session.Session;
import com.opsided.shared.session.SessionEnd;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.user.EmailAddress;
import com.opsided.shared.user.User;
import com.opsided.shared.user.UserState;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.Scope;
import com.opsided.shared.web.SigningKeys;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What ends at integration-api ends here, by the rows that it leaves in the database.
 */
class EndedSessionTests {

	private static final JdbcClient jdbc = ApiServer.bean(JdbcClient.class);

	private static final SessionTable sessions = new SessionTable(jdbc);

	private static final UserTable users = new UserTable(jdbc);

	private static final ApiKeyTable keys = new ApiKeyTable(jdbc);

	private static User user(Role role) {
		UUID id = UUID.randomUUID();
		User user = new User(id, new EmailAddress(id + "@example.com"), "", role, UserState.ACTIVE, Instant.now(),
				null);
		Tenant.EVERYBODY.run(() -> users.add(user, "no hash"));
		return user;
	}

	private static Session session(User user) {
		Instant now = Instant.now();
		Session session = new Session(user.id(), UUID.randomUUID(), now.plusSeconds(600), now.plusSeconds(600));
		Tenant.EVERYBODY.run(() -> sessions.open(session, ApiKeySecret.make().hash(), "127.0.0.1", now));
		return session;
	}

	private static String token(User user, Session session) {
		return new MintToken(SigningKeys.of(ApiServer.SECRET, null), Clock.systemUTC()).mint(user.id(), user.role(),
				Duration.ofMinutes(5), session.id());
	}

	private static int status(String token) {
		return ApiServer.get("/api/v1/jobs/runs", token).statusCode();
	}

	@Test
	void aTokenIsGoodUntilItsSessionEnds() {
		User user = user(Role.SELLER);
		Session one = session(user);
		Session other = session(user);
		assertThat(status(token(user, one))).isEqualTo(200);
		Tenant.EVERYBODY.run(() -> sessions.end(user.id(), one.id(), SessionEnd.LOGOUT, Instant.now()));
		assertThat(status(token(user, one))).isEqualTo(401);
		assertThat(status(token(user, other))).isEqualTo(200);
	}

	@Test
	void aTokenIsGoodAsLongAsItsUserHasItsRoleAndMayLogIn() {
		User user = user(Role.OPERATOR);
		String token = token(user, session(user));
		assertThat(status(token)).isEqualTo(200);
		Tenant.EVERYBODY.run(() -> users.change(user.with(null, Role.SELLER, null), null));
		assertThat(status(token)).isEqualTo(401);
		Tenant.EVERYBODY.run(() -> users.change(user, null));
		assertThat(status(token)).isEqualTo(200);
		Tenant.EVERYBODY.run(() -> users.change(user.with(null, null, UserState.DISABLED), null));
		assertThat(status(token)).isEqualTo(401);
		Tenant.EVERYBODY.run(() -> users.delete(user.id()));
		assertThat(status(token)).isEqualTo(401);
	}

	@Test
	void anApiKeyIsGoodForItsScopesUntilItIsTakenBack() {
		User user = user(Role.SELLER);
		ApiKeySecret secret = ApiKeySecret.make();
		Instant now = Instant.now();
		ApiKey key = new ApiKey(user.id(), UUID.randomUUID(), "reads", secret.hint(), Set.of(Scope.READ), now,
				now.plusSeconds(600), null);
		Tenant.EVERYBODY.run(() -> keys.add(key, secret.hash(), 1));
		assertThat(status(secret.text())).isEqualTo(200);
		assertThat(ApiServer.post("/api/v1/sync/start", secret.text(), "{}").statusCode()).isEqualTo(403);
		assertThat(ApiServer.get("/api/v1/jobs/status", secret.text()).statusCode()).isEqualTo(403);
		Tenant.EVERYBODY.run(() -> keys.delete(user.id(), key.id()));
		assertThat(status(secret.text())).isEqualTo(401);
	}

}
