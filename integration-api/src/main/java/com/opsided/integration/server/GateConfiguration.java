package com.opsided.integration.server;

import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.apikey.ApiKeyTable;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.shared.server.LiveSessions;
import com.opsided.shared.server.StoredApiKeys;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.tenant.TenantDataSource;
import com.opsided.shared.web.ApiKeys;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.TokenRevocations;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is let in: what is asked at every call before it is known who calls. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

	private static final int CONNECTIONS = 4;

	private static final long PATIENCE_MILLIS = 5_000;

	/**
	 * A few connections of their own, told once that they see everybody: no second way to
	 * the database at every call, and whoever waits for a slow answer keeps nobody out.
	 * What they write are counters; a crash may lose those of the last moment.
	 */
	@Bean(defaultCandidate = false, destroyMethod = "close")
	@DependsOn("liquibase")
	HikariDataSource gateDataSource(PostgresServer server) {
		ServerAddress address = server.address();
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName("opsided-gate");
		pool.setJdbcUrl(address.jdbcUrl());
		pool.setUsername(address.user());
		pool.setPassword(address.password());
		pool.setMaximumPoolSize(CONNECTIONS);
		pool.setMinimumIdle(1);
		pool.setConnectionTimeout(PATIENCE_MILLIS);
		pool.setConnectionInitSql(
				TenantDataSource.TAKE_ROLE + "; set opsided.tenant = '*'; set jit = off; set statement_timeout = '5s'; "
						+ "set synchronous_commit = off");
		return pool;
	}

	@Bean
	TokenRevocations tokenRevocations(@Qualifier("gateDataSource") DataSource gate) {
		return new LiveSessions(new SessionTable(JdbcClient.create(gate)));
	}

	@Bean
	ApiKeys apiKeys(@Qualifier("gateDataSource") DataSource gate, AuditTrail trail, Clock clock) {
		return new StoredApiKeys(new ApiKeyTable(JdbcClient.create(gate)), trail, clock);
	}

}
