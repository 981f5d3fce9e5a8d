package com.opsided.shared.tenant;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;

import javax.sql.DataSource;

/**
 * Tells every connection whose rows may be seen through it: when it is handed out, and
 * again when its thread becomes another tenant. What a pooled connection was told before
 * does not matter.
 */
@SuppressWarnings("try")
public final class TenantDataSource implements DataSource, AutoCloseable {

	/**
	 * What a pool says to a new connection, so that the policies of the tables bind it.
	 */
	public static final String TAKE_ROLE = "set role opsided_api";

	/** The setting that the policies of the tables read. */
	static final String SETTING = "opsided.tenant";

	private final DataSource pool;

	public TenantDataSource(DataSource pool) {
		this.pool = pool;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = this.pool.getConnection();
		try {
			return TenantConnection.of(connection);
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	/**
	 * Not supported: a connection of another user would have other rights.
	 */
	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		throw new SQLFeatureNotSupportedException("Connections belong to the application's own role");
	}

	@Override
	public PrintWriter getLogWriter() throws SQLException {
		return this.pool.getLogWriter();
	}

	@Override
	public void setLogWriter(PrintWriter writer) throws SQLException {
		this.pool.setLogWriter(writer);
	}

	@Override
	public int getLoginTimeout() throws SQLException {
		return this.pool.getLoginTimeout();
	}

	@Override
	public void setLoginTimeout(int seconds) throws SQLException {
		this.pool.setLoginTimeout(seconds);
	}

	@Override
	public Logger getParentLogger() throws SQLFeatureNotSupportedException {
		return this.pool.getParentLogger();
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return type.isInstance(this) ? type.cast(this) : this.pool.unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return type.isInstance(this) || this.pool.isWrapperFor(type);
	}

	@Override
	public void close() throws Exception {
		if (this.pool instanceof AutoCloseable closeable) {
			closeable.close();
		}
	}

}
