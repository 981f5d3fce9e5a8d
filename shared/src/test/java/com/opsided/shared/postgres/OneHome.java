package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One home for all tests of a class, as initialising takes the longest; each test leaves
 * it without a server.
 */
abstract class OneHome {

	@TempDir
	private static Path directory;

	static Path home;

	ServerHome files;

	@BeforeAll
	static void firstStart() {
		home = directory.resolve("a home");
		EmbeddedServer.start(home, Map.of()).close();
	}

	@BeforeEach
	void nothingRuns() throws IOException {
		this.files = ServerHome.in(home);
		assertThat(Postmaster.running(this.files)).isEmpty();
	}

	@AfterEach
	void nothingIsLeftRunning() throws IOException {
		assertThat(Postmaster.running(this.files)).isEmpty();
	}

	static EmbeddedServer start() {
		return EmbeddedServer.start(home, Map.of());
	}

	static Connection connect(EmbeddedServer server) throws SQLException {
		return DriverManager.getConnection(server.address().jdbcUrl(), server.address().user(),
				server.address().password());
	}

	static String text(EmbeddedServer server, String sql) throws SQLException {
		try (Connection connection = connect(server); var statement = connection.createStatement()) {
			if (!statement.execute(sql)) {
				return "";
			}
			try (var rows = statement.getResultSet()) {
				rows.next();
				return rows.getString(1);
			}
		}
	}

}
