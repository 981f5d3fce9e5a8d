package com.opsided.sync.runlog;

import java.time.Clock;

import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.shared.run.RunLogTable;
import com.opsided.sync.run.RunLogContext;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunLogProperties.class)
@ConditionalOnProperty(name = "opsided.run-log.enabled", matchIfMissing = true)
class RunLogConfiguration {

	private static final long CONNECT_MILLIS = 5_000;

	/** A connection of its own: lines neither wait for jobs nor take from them. */
	@Bean(defaultCandidate = false, destroyMethod = "close")
	HikariDataSource runLogDataSource(PostgresServer server) {
		ServerAddress address = server.address();
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName("opsided-run-log");
		pool.setJdbcUrl(address.jdbcUrl());
		pool.setUsername(address.user());
		pool.setPassword(address.password());
		pool.setMaximumPoolSize(1);
		pool.setMinimumIdle(0);
		pool.setConnectionTimeout(CONNECT_MILLIS);
		pool.setConnectionInitSql("set statement_timeout = '10s'");
		return pool;
	}

	@Bean(destroyMethod = "close")
	KeepRunLog keepRunLog(@Qualifier("runLogDataSource") HikariDataSource own, RunLogContext context,
			RunLogProperties properties, Clock clock) {
		WriteRunLog write = new WriteRunLog(new RunLogTable(JdbcClient.create(own)), properties, clock);
		return new KeepRunLog(write, new AppendRunLog(context, write));
	}

}
