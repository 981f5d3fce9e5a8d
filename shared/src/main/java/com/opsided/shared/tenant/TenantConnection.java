package com.opsided.shared.tenant;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A connection that tells the database the thread's tenant before the statement that
 * needs it. One who enters another tenant inside a transaction therefore sees that
 * tenant's rows at once, and no longer those of the one before.
 */
final class TenantConnection implements InvocationHandler {

	private final Connection connection;

	/** Whom the database knows, null if that is not sure. */
	private @Nullable String told;

	private TenantConnection(Connection connection) {
		this.connection = connection;
	}

	static Connection of(Connection connection) throws SQLException {
		TenantConnection tenants = new TenantConnection(connection);
		tenants.tell();
		return (Connection) Proxy.newProxyInstance(TenantConnection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, tenants);
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		switch (method.getName()) {
			case "equals" -> {
				return arguments != null && proxy == arguments[0];
			}
			case "hashCode" -> {
				return System.identityHashCode(proxy);
			}
			case "createStatement", "prepareStatement", "prepareCall", "unwrap" -> tell();
			// What was told inside a transaction is forgotten with it.
			case "rollback", "setAutoCommit" -> this.told = null;
			default -> {
			}
		}
		try {
			return method.invoke(this.connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private void tell() throws SQLException {
		String tenant = Tenant.current().setting();
		if (tenant.equals(this.told)) {
			return;
		}
		try (PreparedStatement statement = this.connection
			.prepareStatement("select set_config('" + TenantDataSource.SETTING + "', ?, false)")) {
			statement.setString(1, tenant);
			statement.execute();
		}
		this.told = tenant;
	}

}
