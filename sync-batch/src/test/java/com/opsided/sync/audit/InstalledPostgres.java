package com.opsided.sync.audit;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server of the PostgreSQL that is installed on this machine, with the tools that our
 * own does not have: pg_dump and pg_restore. Debian's packages postgresql and
 * postgresql-client have them.
 */
final class InstalledPostgres implements AutoCloseable {

	private static final String SUPERUSER = "opsided";

	private final Path folder;

	private final int port;

	private InstalledPostgres(Path folder, int port) {
		this.folder = folder;
		this.port = port;
	}

	/** A new server with an empty database. */
	static InstalledPostgres start(Path folder) throws Exception {
		Files.createDirectories(folder);
		if (isRoot()) {
			Files.setOwner(folder,
					FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
		}
		InstalledPostgres server = new InstalledPostgres(folder, freePort());
		server.tool("initdb", "-D", server.data(), "-U", SUPERUSER, "--auth=trust", "--encoding=UTF8",
				"--locale=C.UTF-8", "--no-sync");
		server.tool("pg_ctl", "-D", server.data(), "-w", "-l", folder.resolve("log").toString(), "-o",
				"-p " + server.port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + folder, "start");
		server.tool("createdb", "-h", "127.0.0.1", "-p", Integer.toString(server.port), "-U", SUPERUSER, "opsided");
		return server;
	}

	/** Runs pg_dump or pg_restore or another tool on the database. */
	void onDatabase(String tool, Object... more) throws Exception {
		List<String> arguments = new ArrayList<>(
				List.of("-h", "127.0.0.1", "-p", Integer.toString(this.port), "-U", SUPERUSER, "-d", "opsided"));
		Stream.of(more).map(Object::toString).forEach(arguments::add);
		tool(tool, arguments.toArray(String[]::new));
	}

	private void tool(String name, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (isRoot()) {
			command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
		}
		command.add(tools().resolve(name).toString());
		command.addAll(List.of(arguments));
		Path said = this.folder.resolveSibling(this.folder.getFileName() + "." + name);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.directory(this.folder.toFile())
			.redirectOutput(said.toFile())
			.start();
		assertThat(process.onExit().completeOnTimeout(process, 120, TimeUnit.SECONDS).join().isAlive())
			.as(name + " goes on for ever")
			.isFalse();
		assertThat(process.exitValue()).as(name + ": " + Files.readString(said)).isZero();
	}

	Connection connect() throws SQLException {
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + this.port + "/opsided", SUPERUSER, "any");
	}

	void execute(String sql) throws SQLException {
		try (Connection connection = connect(); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	long count(String sql) throws SQLException {
		try (Connection connection = connect();
				var statement = connection.createStatement();
				var row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

	/** Names this server to a command. */
	OpsidedCommand named(OpsidedCommand command) {
		return command.with("DB_HOST", "127.0.0.1")
			.with("DB_PORT", this.port)
			.with("DB_NAME", "opsided")
			.with("DB_USER", SUPERUSER)
			.with("DB_PASSWORD", "any");
	}

	private String data() {
		return this.folder.resolve("data").toString();
	}

	private static Path tools() throws IOException {
		try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
			return versions.map((version) -> version.resolve("bin"))
				.filter((bin) -> Files.isExecutable(bin.resolve("pg_dump"))
						&& Files.isExecutable(bin.resolve("initdb")))
				.max(Comparator.naturalOrder())
				.orElseThrow(
						() -> new AssertionError("No PostgreSQL with its tools is installed: apt install postgresql"));
		}
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws IOException {
		tool("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
	}

}
