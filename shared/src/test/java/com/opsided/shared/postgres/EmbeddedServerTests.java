package com.opsided.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What one process finds when it starts a server, and what it is told when that fails.
 */
class EmbeddedServerTests extends OneHome {

	@Test
	void dataAndPortSurviveStopAndStart() throws SQLException {
		int port;
		try (EmbeddedServer first = start()) {
			port = first.address().port();
			text(first, "create table kept as select 42 as answer");
		}
		try (EmbeddedServer second = start()) {
			assertThat(text(second, "select answer from kept")).isEqualTo("42");
			assertThat(second.address().port()).isEqualTo(port);
			text(second, "drop table kept");
		}
	}

	@Test
	void halfUnpackedBinariesHeal() throws Exception {
		Path binaries = this.files.binaries(Binaries.VERSION);
		Files.write(binaries.resolve("bin").resolve("postgres"), new byte[0]);
		Files.createDirectories(this.files.root().resolve("unpacking-123").resolve("bin"));
		try (EmbeddedServer server = start()) {
			assertThat(text(server, "select 1")).isEqualTo("1");
			assertThat(this.files.root().resolve("unpacking-123")).doesNotExist();
		}
	}

	@Test
	void aTakenPortIsLeftForAnother() throws Exception {
		int last = Integer.parseInt(Files.readString(this.files.port()).strip());
		try (ServerSocket taken = new ServerSocket(last, 1, InetAddress.getByName("127.0.0.1"));
				EmbeddedServer server = start()) {
			assertThat(server.address().port()).isNotEqualTo(taken.getLocalPort());
		}
	}

	@Test
	void rootCanRunItInEveryWayThisMachineKnows() throws Exception {
		assertThat(Self.in(this.files).isRoot()).isEqualTo("root".equals(System.getProperty("user.name")));
		for (RunAs way : List.of(RunAs.setpriv("nobody"), RunAs.NAMESPACE)) {
			try (EmbeddedServer server = EmbeddedServer.start(home, Map.of(), List.of(way))) {
				assertThat(text(server, "select 1")).isEqualTo("1");
			}
		}
	}

	@Test
	void rootWithoutAWayIsToldWhatToDo() throws Exception {
		if (Self.in(this.files).isRoot()) {
			assertThatExceptionOfType(EmbeddedServerFailed.class)
				.isThrownBy(() -> EmbeddedServer.start(home, Map.of(), List.of()))
				.withMessageContainingAll("root", this.files.root().toString(), "DB_HOST");
		}
	}

	@Test
	void onlyTheOwnerGetsIn() throws Exception {
		try (EmbeddedServer server = start()) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(server.address().jdbcUrl(), "opsided", "guess"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
			assertThat(server.address()).hasToString("opsided@127.0.0.1:" + server.address().port() + "/opsided");
		}
		try (Stream<Path> children = Files.list(this.files.root())) {
			assertThat(children.filter(Files::isDirectory)).allMatch((child) -> permissions(child).equals("rwx------"));
		}
		assertThat(permissions(this.files.root())).isEqualTo("rwx------");
		assertThat(permissions(this.files.password())).isEqualTo("rw-------");
	}

	@Test
	void settingsGoOverTheDefaults() throws SQLException {
		try (EmbeddedServer server = EmbeddedServer.start(home, Map.of("work_mem", "12MB"))) {
			assertThat(text(server, "show work_mem")).isEqualTo("12MB");
			assertThat(text(server, "show synchronous_commit")).isEqualTo("off");
			assertThat(text(server, "show fsync")).isEqualTo("on");
			assertThat(text(server, "show timezone")).isEqualTo("UTC");
			assertThat(text(server, "show listen_addresses")).isEqualTo("127.0.0.1");
		}
	}

	@Test
	void aSettingTheServerRefusesIsNamed() {
		assertThatExceptionOfType(EmbeddedServerFailed.class)
			.isThrownBy(() -> EmbeddedServer.start(home, Map.of("no_such_setting", "1")))
			.withMessageContainingAll(this.files.root().toString(), "OPSIDED_HOME");
	}

	@Test
	void dataOfAnotherMajorVersionAreLeftAlone() throws IOException {
		Path version = this.files.data().resolve("PG_VERSION");
		String was = Files.readString(version);
		Files.writeString(version, "15\n");
		try {
			assertThatExceptionOfType(EmbeddedServerFailed.class).isThrownBy(OneHome::start)
				.withMessageContainingAll(this.files.data().toString(), "PostgreSQL 15", "move that directory away");
		}
		finally {
			Files.writeString(version, was);
		}
	}

	@Test
	void textIsSortedByCodePoint() throws SQLException {
		try (EmbeddedServer server = start()) {
			assertThat(
					text(server, "select string_agg(x, '' order by x) from unnest(array['a','B','é','Z','_']) as t(x)"))
				.isEqualTo("BZ_aé");
		}
	}

	private static String permissions(Path path) {
		try {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
