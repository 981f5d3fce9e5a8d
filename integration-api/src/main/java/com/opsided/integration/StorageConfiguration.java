package com.opsided.integration;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.migration.MigrateDatabase;
import com.opsided.shared.notification.SubscriptionSecretTable;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.shared.tenant.TenantDataSource;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.zaxxer.hikari.HikariDataSource;
import liquibase.UpdateSummaryEnum;
import liquibase.integration.spring.SpringLiquibase;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database: one pool that brings the tables up to date, and one for all else, whose
 * connections see the rows of one tenant.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PoolProperties.class)
class StorageConfiguration {

	@Bean(destroyMethod = "close")
	PostgresServer postgresServer(@Value("${opsided.home}") String home) {
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.put("OPSIDED_HOME", home);
		return PostgresServer.of(environment, Map.of());
	}

	/** Connections of the tables' owner. */
	@Bean(defaultCandidate = false, destroyMethod = "close")
	HikariDataSource ownerDataSource(PostgresServer server, PoolProperties properties) {
		HikariDataSource pool = pool(server, properties, "opsided-owner");
		pool.setMaximumPoolSize(2);
		pool.setMinimumIdle(0);
		return pool;
	}

	@Bean
	SpringLiquibase liquibase(@Qualifier("ownerDataSource") DataSource owner) {
		SpringLiquibase migration = new MigrateDatabase(owner, "classpath:db/changelog.yaml");
		migration.setShowSummary(UpdateSummaryEnum.OFF);
		migration.setAnalyticsEnabled(false);
		return migration;
	}

	/** The tables are there before anybody gets a connection. */
	@Bean(destroyMethod = "close")
	@DependsOn("liquibase")
	DataSource dataSource(PostgresServer server, PoolProperties properties) {
		HikariDataSource pool = pool(server, properties, "opsided-api");
		pool.setMaximumPoolSize(properties.size());
		pool.setConnectionInitSql("set jit = off; set statement_timeout = '60s'; " + TenantDataSource.TAKE_ROLE);
		return new TenantDataSource(pool);
	}

	private static HikariDataSource pool(PostgresServer server, PoolProperties properties, String name) {
		ServerAddress address = server.address();
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName(name);
		pool.setJdbcUrl(address.jdbcUrl());
		pool.setUsername(address.user());
		pool.setPassword(address.password());
		pool.setMinimumIdle(1);
		pool.setConnectionTimeout(properties.patience().toMillis());
		return pool;
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	KeyRing keyRing(Environment environment) {
		return KeyRing.of(Map.of("ENCRYPTION_KEY", environment.getProperty("ENCRYPTION_KEY", ""),
				"ENCRYPTION_KEY_PREVIOUS", environment.getProperty("ENCRYPTION_KEY_PREVIOUS", "")));
	}

	@Bean
	AccountTable accountTable(JdbcClient jdbc) {
		return new AccountTable(jdbc);
	}

	@Bean
	ConnectionTable connectionTable(JdbcClient jdbc) {
		return new ConnectionTable(jdbc);
	}

	@Bean
	ConnectionSecretTable connectionSecretTable(JdbcClient jdbc, KeyRing keys) {
		return new ConnectionSecretTable(jdbc, keys);
	}

	/** Used by sync-batch; looked after with the other secrets. */
	@Bean
	SubscriptionSecretTable subscriptionSecretTable(JdbcClient jdbc, KeyRing keys) {
		return new SubscriptionSecretTable(jdbc, () -> keys);
	}

	@Bean
	AuditEventTable auditEventTable(JdbcClient jdbc) {
		return new AuditEventTable(jdbc);
	}

}
