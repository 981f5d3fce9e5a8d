package com.opsided.shared.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One home for all tests, as initialising takes the longest; each test leaves it without
 * a server.
 */
class EmbeddedServerTests {

	@TempDir
	private static Path directory;

	private static Path home;

	private ServerHome files;

	@BeforeAll
	static void firstStart() {
		home = directory.resolve("home");
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
	void theServerOfAKilledProcessIsAdopted() throws Exception {
		HolderProcess holder = HolderProcess.of(home);
		int port = holder.port();
		long pid = pid();
		holder.kill();
		try (EmbeddedServer adopted = start()) {
			assertThat(adopted.address().port()).isEqualTo(port);
			assertThat(pid()).isEqualTo(pid);
			assertThat(text(adopted, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void ofTwoProcessesAtOnceOneStartsAndTheOtherAdoptsAndTheLastToExitStops() throws Exception {
		HolderProcess one = HolderProcess.of(home);
		HolderProcess other = HolderProcess.of(home);
		assertThat(one.port()).isEqualTo(other.port());
		one.exit();
		assertThat(Postmaster.running(this.files)).isPresent();
		other.exit();
		assertThat(Postmaster.running(this.files)).isEmpty();
	}

	@Test
	void closingLeavesTheServerToAnotherClient() throws SQLException {
		EmbeddedServer server = start();
		try (Connection psql = DriverManager.getConnection(server.address().jdbcUrl().replaceAll("\\?.*", ""),
				server.address().user(), server.address().password())) {
			server.close();
			assertThat(psql.isValid(5)).isTrue();
		}
		start().close();
	}

	@Test
	void closingLeavesTheServerToAnotherHolderOfTheSameProcess() throws SQLException {
		EmbeddedServer first = start();
		try (EmbeddedServer second = start()) {
			first.close();
			assertThat(text(second, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void aPoolLeftOpenByThisProcessDoesNotKeepTheServer() throws SQLException {
		EmbeddedServer server = start();
		try (Connection pool = connect(server)) {
			server.close();
			assertThat(pool.isValid(5)).isFalse();
		}
	}

	@Test
	void aServerKilledWithItsMachineStartsAgain() throws Exception {
		HolderProcess holder = HolderProcess.of(home);
		holder.port();
		ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
		holder.kill();
		postmaster.destroyForcibly();
		postmaster.onExit().get();
		assertThat(this.files.postmasterPid()).exists();
		try (EmbeddedServer again = start()) {
			assertThat(text(again, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void aPidFileWhoseProcessIsSomebodyElseByNowDoesNotStopTheStart() throws Exception {
		Files.writeString(this.files.postmasterPid(), ProcessHandle.current().pid() + "\n" + this.files.data()
				+ "\n1700000000\n5432\n\n127.0.0.1\n\nready\n");
		try (EmbeddedServer server = start()) {
			assertThat(text(server, "select 1")).isEqualTo("1");
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
			assertThatExceptionOfType(EmbeddedServerFailed.class).isThrownBy(this::start)
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

	private EmbeddedServer start() {
		return EmbeddedServer.start(home, Map.of());
	}

	private long pid() throws IOException {
		return Postmaster.running(this.files).orElseThrow().pid();
	}

	private static String permissions(Path path) {
		try {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static Connection connect(EmbeddedServer server) throws SQLException {
		return DriverManager.getConnection(server.address().jdbcUrl(), server.address().user(),
				server.address().password());
	}

	private static String text(EmbeddedServer server, String sql) throws SQLException {
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
