package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What our own server is told, written anew before each start. {@code ALTER SYSTEM} still
 * has the last word.
 *
 * @param values names and values as in {@code postgresql.conf}
 */
record ServerSettings(Map<String, String> values) {

	/**
	 * A commit may be lost when the machine stops (never half of one, never out of order:
	 * {@code load.md} §2), nothing ever when only a process does.
	 */
	private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("listen_addresses", "127.0.0.1"),
			Map.entry("unix_socket_directories", ""), Map.entry("max_connections", "400"),
			Map.entry("shared_buffers", "256MB"), Map.entry("max_wal_size", "4GB"), Map.entry("wal_compression", "off"),
			Map.entry("fsync", "on"), Map.entry("synchronous_commit", "off"), Map.entry("timezone", "UTC"),
			Map.entry("log_timezone", "UTC"), Map.entry("lc_messages", "C"), Map.entry("log_checkpoints", "off"),
			Map.entry("log_line_prefix", "%m [%p] "), Map.entry("cluster_name", "opsided"));

	private static final String WHO_MAY_COME_IN = "host all all 127.0.0.1/32 scram-sha-256\n";

	static ServerSettings with(Map<String, String> over) {
		Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
		values.putAll(over);
		return new ServerSettings(Map.copyOf(values));
	}

	void write(ServerHome home, PostgresTools tools, int port) throws IOException {
		StringBuilder lines = new StringBuilder("# Written by Opsided before each start.\nport = " + port + "\n");
		this.values.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((entry) -> lines.append(line(entry.getKey(), entry.getValue())));
		write(home.data().resolve("postgresql.conf"), lines.toString(), tools);
		write(home.data().resolve("pg_hba.conf"), WHO_MAY_COME_IN, tools);
	}

	private static String line(String name, String value) {
		return name + " = '" + value.replace("\\", "\\\\").replace("'", "''") + "'\n";
	}

	private static void write(Path file, String text, PostgresTools tools) throws IOException {
		Files.writeString(file, text);
		tools.give(file);
	}

}
