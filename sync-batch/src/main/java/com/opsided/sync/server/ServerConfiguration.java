package com.opsided.sync.server;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.shared.server.ServingConfiguration;
import com.opsided.shared.tenant.TenantDataSource;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.RouteRules;
import com.opsided.shared.web.WebConfiguration;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What the facade needs besides its controllers, which stand with their features. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({ WebConfiguration.class, ServingConfiguration.class })
class ServerConfiguration {

	private static final int CONNECTIONS = 6;

	private static final int LIST_CONNECTIONS = 3;

	private static final String SETTINGS = "set jit = off; set statement_timeout = '60s'";

	private static final long CONNECT_MILLIS = 5_000;

	/** Runs can be seen by whose they are; the jobs as such are the operators'. */
	@Bean
	RouteRules routeRules(Environment environment) {
		return new RouteRules().open("/", "/health", "/health/**")
			.open((request) -> Integer.valueOf(request.getLocalPort())
				.equals(environment.getProperty("local.management.port", Integer.class)))
			.only(null, "/api/v1/jobs/status", Role.OPERATOR, Role.ADMIN)
			.only(null, "/api/v1/jobs/sync", Role.OPERATOR, Role.ADMIN)
			.only(null, "/api/v1/jobs/discrepancies", Role.OPERATOR, Role.ADMIN)
			.only(null, "/api/v1/jobs/reconciliation", Role.OPERATOR, Role.ADMIN)
			.only(null, "/api/v1/jobs/schedules/**", Role.OPERATOR, Role.ADMIN);
	}

	@Bean
	AccountScope accountScope(AccountTable accounts) {
		return new AccountScope(accounts);
	}

	/**
	 * Connections of their own, so that readers neither wait for jobs nor plan as they
	 * do: a page is a few rows, found by an index. They see the rows of the caller only.
	 */
	@Bean(defaultCandidate = false, destroyMethod = "close")
	DataSource webDataSource(PostgresServer server) {
		HikariDataSource pool = pool(server, "opsided-web", CONNECTIONS);
		pool.setConnectionInitSql(SETTINGS + "; " + TenantDataSource.TAKE_ROLE);
		return new TenantDataSource(pool);
	}

	/**
	 * Connections of the tables' owner, for the list of discrepancies alone: behind
	 * row-level security PostgreSQL finds no row by an index of amounts, for comparing
	 * numerics is not leakproof, and a page of a large account takes seconds.
	 */
	@Bean(defaultCandidate = false, destroyMethod = "close")
	HikariDataSource listDataSource(PostgresServer server) {
		HikariDataSource pool = pool(server, "opsided-list", LIST_CONNECTIONS);
		pool.setConnectionInitSql(SETTINGS);
		return pool;
	}

	private static HikariDataSource pool(PostgresServer server, String name, int connections) {
		ServerAddress address = server.address();
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName(name);
		pool.setJdbcUrl(address.jdbcUrl());
		pool.setUsername(address.user());
		pool.setPassword(address.password());
		pool.setMaximumPoolSize(connections);
		pool.setMinimumIdle(1);
		pool.setConnectionTimeout(CONNECT_MILLIS);
		return pool;
	}

}
