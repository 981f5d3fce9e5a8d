package com.opsided.sync.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import com.opsided.shared.postgres.ServerAddress;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What is looked at.
 *
 * @param address the database
 * @param home the directory that everything of ours is kept in
 * @param settings the settings as a server would have them
 * @param secrets finds a secret or another variable by its name, empty if it is not set
 * @param integrationApi addresses of integration-api, none if it is not looked at
 * @param syncBatch addresses of sync-batch, none if it is not looked at
 * @param watch how long the clocks of nodes are watched
 */
public record Deployment(ServerAddress address, Path home, Environment settings, UnaryOperator<String> secrets,
		List<URI> integrationApi, List<URI> syncBatch, Duration watch) {

	private static final String LIMITS = "&connectTimeout=5&loginTimeout=5&socketTimeout=30";

	public Deployment {
		integrationApi = List.copyOf(integrationApi);
		syncBatch = List.copyOf(syncBatch);
	}

	/** Connections of the tables' owner, each for one statement. */
	DataSource dataSource() {
		return new DriverManagerDataSource(this.address.jdbcUrl() + LIMITS, this.address.user(),
				this.address.password());
	}

	JdbcClient jdbc() {
		return JdbcClient.create(dataSource());
	}

	<T> T bound(String prefix, Class<T> properties) {
		return Binder.get(this.settings).bindOrCreate(prefix, properties);
	}

}
