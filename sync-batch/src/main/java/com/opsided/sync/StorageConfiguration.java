package com.opsided.sync;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.discrepancy.DiscrepancyReportView;
import com.opsided.shared.migration.MigrateDatabase;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.sync.schedule.NodeProperties;
import com.zaxxer.hikari.HikariDataSource;
import liquibase.UpdateSummaryEnum;
import liquibase.integration.spring.SpringLiquibase;

import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database, and the tables that no feature has to itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PoolProperties.class, NodeProperties.class })
class StorageConfiguration {

	/**
	 * The home is a property, so that an application can be told another than the
	 * environment's.
	 */
	@Bean(destroyMethod = "close")
	PostgresServer postgresServer(@Value("${opsided.home}") String home) {
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.put("OPSIDED_HOME", home);
		return PostgresServer.of(environment, Map.of());
	}

	@Bean(destroyMethod = "close")
	DataSource dataSource(PostgresServer server, PoolProperties properties, NodeProperties node) {
		ServerAddress address = server.address();
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName("opsided");
		pool.setJdbcUrl(address.jdbcUrl());
		pool.setUsername(address.user());
		pool.setPassword(address.password());
		pool.setMaximumPoolSize(properties.sizeFor(node));
		pool.setMinimumIdle(2);
		pool.setConnectionTimeout(properties.patience(node).toMillis());
		// Sorts of whole products stay in memory; compiling a query takes longer than
		// ours run. Our statements join sets, but statistics lag behind a load: planned
		// as loops for a row or two, they grow with its square.
		pool.setConnectionInitSql(
				"set work_mem = '64MB'; set jit = off; set enable_nestloop = off" + properties.idleLimit(node));
		return pool;
	}

	@Bean
	SpringLiquibase liquibase(DataSource dataSource, @Value("${spring.liquibase.change-log}") String changeLog) {
		SpringLiquibase migration = new MigrateDatabase(dataSource, changeLog);
		migration.setShowSummary(UpdateSummaryEnum.OFF);
		migration.setAnalyticsEnabled(false);
		return migration;
	}

	/** JSON, for the default reads Java objects without a check of what they are. */
	@Bean
	ExecutionContextSerializer executionContextSerializer() {
		return new JacksonExecutionContextStringSerializer();
	}

	@Bean
	AccountTable accountTable(JdbcClient jdbc) {
		return new AccountTable(jdbc);
	}

	@Bean
	DiscrepancyReportView discrepancyReportView(JdbcClient jdbc) {
		return new DiscrepancyReportView(jdbc);
	}

}
