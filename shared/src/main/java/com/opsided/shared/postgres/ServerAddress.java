package com.opsided.shared.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a PostgreSQL database is and how to get in.
 *
 * @param host name or address, IPv6 without brackets
 * @param port 1 to 65535
 * @param database its name
 * @param user the role to log in as
 * @param password in clear; empty where the server asks for none; never printed
 */
public record ServerAddress(String host, int port, String database, String user, String password) {

	public ServerAddress {
		if (host.isBlank() || database.isBlank() || user.isBlank()) {
			throw new IllegalArgumentException("a server address needs a host, a database and a user");
		}
		if (port < 1 || port > 65535) {
			throw new IllegalArgumentException(port + " is not a port (1 to 65535)");
		}
	}

	/**
	 * The address for pgjdbc, without user and password. It carries this process's name,
	 * so that {@code pg_stat_activity} tells whose a connection is.
	 */
	public String jdbcUrl() {
		return jdbcUrl(processName());
	}

	String jdbcUrl(String applicationName) {
		String where = this.host.contains(":") ? "[" + this.host + "]" : this.host;
		return "jdbc:postgresql://" + where + ":" + this.port + "/" + encoded(this.database) + "?ApplicationName="
				+ encoded(applicationName);
	}

	ServerAddress in(String database) {
		return new ServerAddress(this.host, this.port, database, this.user, this.password);
	}

	static String processName() {
		return "opsided-" + ProcessHandle.current().pid();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return this.user + "@" + this.host + ":" + this.port + "/" + this.database;
	}

}
