package com.opsided.liquibase;

import java.sql.Connection;

import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * The changelog over one connection, as the applications see it: from the class path.
 */
final class Changelog {

	private final Liquibase liquibase;

	Changelog(Connection connection) throws LiquibaseException {
		var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
		this.liquibase = new Liquibase("db/changelog.yaml", new ClassLoaderResourceAccessor(), database);
	}

	void up() throws LiquibaseException {
		this.liquibase.update(new Contexts());
	}

	void allTheWayDown() throws LiquibaseException {
		int changes = this.liquibase.getDatabase().getRanChangeSetList().size();
		this.liquibase.rollback(changes, null, new Contexts(), new liquibase.LabelExpression());
	}

}
