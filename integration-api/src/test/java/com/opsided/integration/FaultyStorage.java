package com.opsided.integration;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.slf4j.MDC;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The applications' connections, of which one step fails for one request: the n-th of its
 * statements and commits. A commit that fails may fail before or after it was done.
 */
@SuppressWarnings("try")
public final class FaultyStorage implements DataSource, AutoCloseable {

	private static final Map<String, Plan> plans = new ConcurrentHashMap<>();

	private final DataSource real;

	private final String pool;

	private FaultyStorage(DataSource real, String pool) {
		this.real = real;
		this.pool = pool;
	}

	/**
	 * Lets the n-th step that the request with an id takes on a pool's connections fail.
	 * @param requestId the request's id
	 * @param pool {@code dataSource} or {@code gateDataSource}
	 * @param step which, 0 for none, to count them
	 * @param afterwards whether it fails after it was done
	 * @return what happens
	 */
	public static Plan fail(String requestId, String pool, int step, boolean afterwards) {
		Plan plan = new Plan(pool, step, afterwards);
		plans.put(requestId, plan);
		return plan;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = this.real.getConnection();
		String request = MDC.get("requestId");
		Plan plan = (request != null) ? plans.get(request) : null;
		return (plan != null && plan.pool.equals(this.pool)) ? proxy(Connection.class, connection, plan) : connection;
	}

	private static <T> T proxy(Class<T> type, T real, Plan plan) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(real, method, arguments, plan)));
	}

	private static Object invoke(Object real, Method method, Object[] arguments, Plan plan) throws Throwable {
		try {
			boolean step = method.getName().startsWith("execute") || method.getName().equals("commit");
			if (step && plan.begin(method.getName())) {
				if (plan.afterwards) {
					method.invoke(real, arguments);
				}
				throw new SQLException("A planned failure", "57P01");
			}
			Object result = method.invoke(real, arguments);
			return (result instanceof Statement statement)
					? statement(method.getReturnType().asSubclass(Statement.class), statement, plan) : result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static <T extends Statement> T statement(Class<T> type, Statement real, Plan plan) {
		return proxy(type, type.cast(real), plan);
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		throw new SQLFeatureNotSupportedException();
	}

	@Override
	public PrintWriter getLogWriter() throws SQLException {
		return this.real.getLogWriter();
	}

	@Override
	public void setLogWriter(PrintWriter writer) throws SQLException {
		this.real.setLogWriter(writer);
	}

	@Override
	public int getLoginTimeout() throws SQLException {
		return this.real.getLoginTimeout();
	}

	@Override
	public void setLoginTimeout(int seconds) throws SQLException {
		this.real.setLoginTimeout(seconds);
	}

	@Override
	public Logger getParentLogger() throws SQLFeatureNotSupportedException {
		return this.real.getParentLogger();
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return type.isInstance(this) ? type.cast(this) : this.real.unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return type.isInstance(this) || this.real.isWrapperFor(type);
	}

	@Override
	public void close() throws Exception {
		((AutoCloseable) this.real).close();
	}

	/** What is to fail, and what was seen. */
	public static final class Plan {

		private final String pool;

		private final int step;

		private final boolean afterwards;

		private int seen;

		private String failed = "";

		private Plan(String pool, int step, boolean afterwards) {
			this.pool = pool;
			this.step = step;
			this.afterwards = afterwards;
		}

		private synchronized boolean begin(String method) {
			this.seen++;
			if (this.seen == this.step) {
				this.failed = method;
			}
			return this.seen == this.step;
		}

		/** How many steps the request took. */
		public synchronized int seen() {
			return this.seen;
		}

		/** The method that failed, empty if none did. */
		public synchronized String failed() {
			return this.failed;
		}

	}

	/** Puts itself in front of the pools. */
	static final class Wrap implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (name.equals("dataSource") || name.equals("gateDataSource")) && bean instanceof DataSource source
					? new FaultyStorage(source, name) : bean;
		}

	}

}
