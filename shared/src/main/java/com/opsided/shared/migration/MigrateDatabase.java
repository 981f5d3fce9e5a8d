package com.opsided.shared.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;

/**
 * Brings the tables up to date, one process at a time. Liquibase's own lock is a row that
 * a killed process leaves behind for ever; ours belongs to a session and ends with it.
 * Whoever holds ours may take away what a dead process left.
 */
public final class MigrateDatabase extends SpringLiquibase {

	/** Any number that nobody else uses. */
	private static final long LOCK = 0x6f70736964656421L;

	public MigrateDatabase(DataSource dataSource, String changeLog) {
		setDataSource(dataSource);
		setChangeLog(changeLog);
	}

	@Override
	public void afterPropertiesSet() throws LiquibaseException {
		try (Connection connection = getDataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_lock(" + LOCK + ")");
			try {
				forgetTheDead(statement);
				super.afterPropertiesSet();
			}
			finally {
				statement.execute("select pg_advisory_unlock(" + LOCK + ")");
			}
		}
		catch (SQLException ex) {
			throw new DatabaseException(ex);
		}
	}

	private static void forgetTheDead(Statement statement) throws SQLException {
		statement.execute(
				"""
						do $$ begin
						    if to_regclass('databasechangeloglock') is not null then
						        update databasechangeloglock set locked = false, lockgranted = null, lockedby = null where locked;
						    end if;
						end $$""");
	}

}
