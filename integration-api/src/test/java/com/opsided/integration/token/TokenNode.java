package com.opsided.integration.token;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.shared.server.TellRefresh;
import com.opsided.shared.tenant.TenantDataSource;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.LeasedAccess;
import com.opsided.shared.token.RefreshPolicy;
import com.opsided.shared.token.TokenLeaseTable;
import com.opsided.shared.token.TokenStore;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** What a process has of its own: a pool, an HTTP client, flights and a policy. */
final class TokenNode implements AutoCloseable {

	static final RefreshPolicy QUICK = new RefreshPolicy(Duration.ofSeconds(30), Duration.ofSeconds(20),
			Duration.ofMillis(20), Duration.ofMinutes(2), Duration.ofMillis(200), Duration.ofSeconds(2),
			Duration.ofMinutes(15));

	static final TokenProperties PROPERTIES = new TokenProperties(Duration.ofSeconds(2), Duration.ofSeconds(2),
			DataSize.ofKilobytes(64), false, Duration.ofMinutes(1), Duration.ofDays(30));

	/** Outcomes as the meter counts them. */
	final List<String> outcomes = new CopyOnWriteArrayList<>();

	final LeasedAccess access;

	private final HikariDataSource pool = new HikariDataSource();

	TokenNode(ServerAddress address, KeyRing keys, TokenEndpoint endpoint, RefreshPolicy policy, Clock clock) {
		this.pool.setJdbcUrl(address.jdbcUrl());
		this.pool.setUsername(address.user());
		this.pool.setPassword(address.password());
		this.pool.setMaximumPoolSize(6);
		this.pool.setMinimumIdle(0);
		TenantDataSource source = new TenantDataSource(this.pool);
		JdbcClient jdbc = JdbcClient.create(source);
		TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(source));
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		TokenStore store = new TokenStore(new ConnectionTable(jdbc), new ConnectionSecretTable(jdbc, keys),
				new TokenLeaseTable(jdbc), (work) -> own.executeWithoutResult((status) -> work.run()));
		this.access = new LeasedAccess(store,
				List.of(new ExchangeAtEndpoint(endpoint, TokenWire.client(PROPERTIES), clock)), policy,
				new TellRefresh(new AuditEventTable(jdbc),
						(provider, outcome) -> this.outcomes.add(provider + ' ' + outcome)),
				clock);
	}

	/** An endpoint that is a fake. */
	static TokenEndpoint endpoint(Provider provider, FakeTokens fake) {
		return new TokenEndpoint(provider, "Fake", fake.uri(), "client-1", "canary-client-secret",
				ClientAuthenticationMethod.CLIENT_SECRET_POST, Set.of("invalid_grant"), "FAKE_CLIENT_SECRET");
	}

	@Override
	public void close() {
		this.pool.close();
	}

}
