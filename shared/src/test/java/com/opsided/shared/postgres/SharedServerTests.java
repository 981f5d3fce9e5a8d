package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One server of a home between processes that start, die and leave in any order.
 */
class SharedServerTests extends OneHome {

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

	private long pid() throws IOException {
		return Postmaster.running(this.files).orElseThrow().pid();
	}

}
