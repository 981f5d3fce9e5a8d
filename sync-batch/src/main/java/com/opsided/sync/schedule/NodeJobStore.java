package com.opsided.sync.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import org.quartz.SchedulerConfigException;
import org.quartz.spi.ClassLoadHelper;
import org.quartz.spi.SchedulerSignaler;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.scheduling.quartz.LocalDataSourceJobStore;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/**
 * Spring's job store under names of its own. Quartz finds its connections by the name of
 * the scheduler in a table of the whole process: of two applications in one, the later
 * would take the earlier's away, and leave it with closed ones when it ends.
 */
@SuppressWarnings("unchecked")
public final class NodeJobStore extends LocalDataSourceJobStore {

	@Override
	public void initialize(ClassLoadHelper loader, SchedulerSignaler signaler) throws SchedulerConfigException {
		DataSource dataSource = Objects.requireNonNull(SchedulerFactoryBean.getConfigTimeDataSource());
		super.initialize(loader, signaler);
		String own = getInstanceName() + "." + UUID.randomUUID();
		setDataSource("within." + own);
		setNonManagedTXDataSource("without." + own);
		DBConnectionManager names = DBConnectionManager.getInstance();
		names.addConnectionProvider(getDataSource(), new WithinTransaction(dataSource));
		names.addConnectionProvider(getNonManagedTXDataSource(), new WithoutTransaction(dataSource));
	}

	/** The connection of the caller's transaction, where there is one. */
	private record WithinTransaction(DataSource dataSource) implements ConnectionProvider {

		@Override
		public Connection getConnection() throws SQLException {
			return DataSourceUtils.doGetConnection(this.dataSource);
		}

		@Override
		public void shutdown() {
			// The pool belongs to the application.
		}

		@Override
		public void initialize() {
			// It is there.
		}

	}

	/** A connection of its own. */
	private record WithoutTransaction(DataSource dataSource) implements ConnectionProvider {

		@Override
		public Connection getConnection() throws SQLException {
			return this.dataSource.getConnection();
		}

		@Override
		public void shutdown() {
			// The pool belongs to the application.
		}

		@Override
		public void initialize() {
			// It is there.
		}

	}

}
