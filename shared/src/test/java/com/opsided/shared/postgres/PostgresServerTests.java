package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PostgresServerTests {

	@Test
	void aHostInTheEnvironmentIsTheServer() {
		Map<String, String> environment = Map.of("DB_HOST", "db.example", "DB_PORT", "6432", "DB_NAME", "books",
				"DB_USER", "reader", "DB_PASSWORD", "secret");
		try (PostgresServer server = PostgresServer.of(environment, Map.of())) {
			assertThat(server.address()).isEqualTo(new ServerAddress("db.example", 6432, "books", "reader", "secret"));
		}
	}

	@Test
	void whatTheEnvironmentLeavesOutHasADefault() {
		try (PostgresServer server = PostgresServer.of(Map.of("DB_HOST", "db", "DB_PORT", ""), Map.of())) {
			assertThat(server.address()).isEqualTo(new ServerAddress("db", 5432, "opsided", "opsided", ""));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "0", "65536" })
	void aPortThatIsNoneIsNamed(String port) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PostgresServer.of(Map.of("DB_HOST", "db", "DB_PORT", port), Map.of()))
			.withMessageContainingAll("DB_PORT", "'" + port + "'");
	}

	@Test
	void withoutAHostOurOwnServerIsInTheHome(@TempDir Path directory) throws IOException {
		Path file = Files.createFile(directory.resolve("file"));
		assertThatExceptionOfType(EmbeddedServerFailed.class)
			.isThrownBy(() -> PostgresServer.of(Map.of("OPSIDED_HOME", file.toString()), Map.of()))
			.withMessageContainingAll(file.toString(), "OPSIDED_HOME");
	}

	@Test
	void theUrlNamesTheProcessAndNotThePassword() {
		ServerAddress address = new ServerAddress("::1", 5432, "a b", "opsided", "secret");
		assertThat(address.jdbcUrl())
			.isEqualTo("jdbc:postgresql://[::1]:5432/a+b?ApplicationName=opsided-" + ProcessHandle.current().pid());
		assertThat(address.toString()).doesNotContain("secret");
	}

}
