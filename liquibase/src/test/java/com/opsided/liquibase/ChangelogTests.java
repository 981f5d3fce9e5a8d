package com.opsided.liquibase;

import java.io.IOException;
import java.sql.Connection;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangelogTests {

	private static EmbeddedPostgres server;

	@BeforeAll
	static void start() throws IOException {
		server = EmbeddedPostgres.start();
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
	}

	@Test
	void goesUpDownToNothingAndUpAgainToTheSame() throws Exception {
		try (Connection connection = server.getPostgresDatabase().getConnection()) {
			Changelog changelog = new Changelog(connection);
			changelog.up();
			List<String> first = Catalog.of(connection);
			connection.commit();
			changelog.allTheWayDown();
			assertThat(Catalog.of(connection)).isEmpty();
			connection.commit();
			changelog.up();
			assertThat(Catalog.of(connection)).isEqualTo(first)
				.anyMatch((line) -> line.startsWith("table batch_step_execution "))
				.anyMatch((line) -> line.contains("je_running"))
				.anyMatch((line) -> line.startsWith("table qrtz_triggers "))
				.anyMatch((line) -> line.startsWith("trigger CREATE TRIGGER fence_step"))
				.anyMatch((line) -> line.startsWith("policy account tenant ALL "))
				.anyMatch((line) -> line.startsWith("wall account true true "));
		}
	}

}
