package com.opsided.sync.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

/** PostgreSQL's own COPY, through pgjdbc: what {@code \copy} of psql does. */
final class RawCopy {

	private static final int BUFFER = 1 << 16;

	private final DataSource dataSource;

	RawCopy(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	long load(Path file, String table) throws SQLException, IOException {
		try (Connection connection = this.dataSource.getConnection(); InputStream in = Files.newInputStream(file)) {
			return connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + table + " from stdin", in, BUFFER);
		}
	}

	void save(String select, Path file) throws SQLException, IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
			stream(select, out);
		}
	}

	/** Streams a query to nowhere; the setting is that of the rules' queries. */
	long discard(String select) throws SQLException, IOException {
		return stream(select, OutputStream.nullOutputStream());
	}

	private long stream(String select, OutputStream out) throws SQLException, IOException {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("select set_config('opsided.from_fnsku', '', false)");
			return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + select + ") to stdout", out);
		}
	}

}
