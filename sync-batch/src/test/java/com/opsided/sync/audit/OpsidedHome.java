package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.opsided.shared.postgres.EmbeddedServer;

/**
 * An {@code OPSIDED_HOME}, and the program run in it as its users run it: in a process of
 * its own. The data of earlier test runs is dropped, the server's binaries are kept.
 */
public final class OpsidedHome {

	private final Path path;

	private OpsidedHome(Path path) {
		this.path = path;
	}

	/** One home for all tests, whose server runs until the tests have ended. */
	static OpsidedHome shared() {
		return Shared.HOME;
	}

	/** A home whose server runs only while a command does. */
	public static OpsidedHome alone(Path path) {
		OpsidedHome home = new OpsidedHome(path.toAbsolutePath());
		try {
			home.dropData();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The home of earlier tests cannot be emptied", ex);
		}
		EmbeddedServer.start(home.path, Map.of()).close();
		return home;
	}

	private void dropData() throws Exception {
		withServer(() -> {
			try (Connection connection = connect("postgres")) {
				return connection.createStatement().execute("drop database if exists opsided with (force)");
			}
		});
	}

	/** Keeps the server running until some work is done. */
	<T> T withServer(Callable<T> work) throws Exception {
		EmbeddedServer server = EmbeddedServer.start(this.path, Map.of());
		try {
			return work.call();
		}
		finally {
			server.close();
		}
	}

	Path path() {
		return this.path;
	}

	OpsidedCommand opsided(Object... arguments) {
		return new OpsidedCommand(this.path, Arrays.stream(arguments).map(Object::toString).toList());
	}

	/** Begins {@code audit FILES --account ACCOUNT --out OUT --as-of 2026-03-24}. */
	OpsidedCommand audit(String account, Path out, Object... more) {
		return opsided("audit", "--account", account, "--out", out, "--as-of", "2026-03-24").and(more);
	}

	/** Connects to the server, which must be running. */
	Connection connect(String database) throws IOException, SQLException {
		Path postgres = this.path.resolve("postgres");
		return DriverManager.getConnection(
				"jdbc:postgresql://127.0.0.1:" + Files.readString(postgres.resolve("port")).strip() + "/" + database,
				"opsided", Files.readString(postgres.resolve("password")).strip());
	}

	/** Waits until whatever was committed is on the disk. */
	void flush() throws Exception {
		try (Connection connection = connect("opsided"); var statement = connection.createStatement()) {
			statement.execute("checkpoint");
		}
	}

	/** Counts rows of a table that belong to an account. */
	long rows(String table, String account) throws Exception {
		return withServer(() -> {
			try (Connection connection = connect("opsided");
					var query = connection.prepareStatement("select count(*) from " + table
							+ " where account = (select account from account where name = ?)")) {
				query.setString(1, account);
				try (var row = query.executeQuery()) {
					row.next();
					return row.getLong(1);
				}
			}
		});
	}

	ProcessHandle postmaster() throws IOException {
		List<String> lines = Files.readAllLines(postmasterPid());
		return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
	}

	Path postmasterPid() {
		return this.path.resolve("postgres").resolve("data").resolve("postmaster.pid");
	}

	/** Started when the first test asks for it. */
	private static final class Shared {

		static final OpsidedHome HOME = alone(Path.of("target", "opsided-home"));

		/** Ends with this process. */
		static final EmbeddedServer SERVER = EmbeddedServer.start(HOME.path, Map.of());

	}

}
