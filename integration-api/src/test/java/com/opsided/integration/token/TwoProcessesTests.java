package com.opsided.integration.token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.postgres.ServerAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes of 50 threads each (promise T1). */
@Tag("chaos")
class TwoProcessesTests {

	@Test
	void twoProcessesOfFiftyThreadsEachAskTheProviderOnce() throws Exception {
		StoredConnection stored = StoredConnection.of(Provider.AMAZON).refreshToken("canary-refresh");
		try (FakeTokens fake = new FakeTokens()) {
			fake.holding.add("canary-refresh");
			List<Process> processes = new ArrayList<>();
			List<BufferedReader> said = new ArrayList<>();
			for (int i = 0; i < 2; i++) {
				Process process = start(stored.connection(), fake);
				processes.add(process);
				said.add(new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
			}
			for (BufferedReader each : said) {
				assertThat(lineWith(each, "ready")).isEqualTo("ready");
			}
			for (Process process : processes) {
				process.getOutputStream().write('\n');
				process.getOutputStream().flush();
			}
			for (BufferedReader each : said) {
				assertThat(lineWith(each, "tokens")).isEqualTo("tokens [access-1]");
			}
			assertThat(fake.calls).hasSize(1);
			for (Process process : processes) {
				assertThat(process.waitFor()).isZero();
			}
		}
	}

	private static String lineWith(BufferedReader reader, String word) throws IOException {
		StringBuilder all = new StringBuilder();
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			if (line.startsWith(word)) {
				return line;
			}
			all.append(line).append('\n');
		}
		throw new AssertionError("It ended without '" + word + "':\n" + all);
	}

	private static Process start(Connection connection, FakeTokens fake) throws IOException {
		ServerAddress address = IntegrationServer.bean(PostgresServer.class).address();
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				RefreshingProcess.class.getName(), Integer.toString(address.port()), address.user(), address.password(),
				IntegrationServer.ENCRYPTION_KEY, fake.uri().toString(), connection.owner().toString(),
				connection.id().toString(), connection.authorisedAt().toString(), address.host())
			.redirectErrorStream(true)
			.start();
	}

}
