package com.opsided.sync.audit;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.opsided.shared.migration.MigrateDatabase;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.shared.secret.UnreadableSecret;
import liquibase.UpdateSummaryEnum;
import liquibase.exception.LiquibaseException;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.springframework.core.io.DefaultResourceLoader;

/**
 * The command {@code opsided migrate}: brings the tables up to date and ends, so that a
 * deployment can do it once, before any application starts.
 */
@Command(name = "migrate", mixinStandardHelpOptions = true, versionProvider = Opsided.Version.class,
		sortOptions = false,
		description = { "Brings the tables of the database that DB_HOST names up to date, and ends.",
				"The applications do the same at their start; then they find nothing left to do.", "" },
		exitCodeListHeading = "%nExit status:%n", exitCodeList = { "0:the tables are up to date",
				"70:a failure of ours; the message says what to do", "78:a secret cannot be read" })
final class MigrateCommand implements Callable<Integer> {

	/** Kept, for a logger that nobody holds forgets its level. */
	private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws Exception {
		PrintWriter out = this.spec.commandLine().getOut();
		// one line tells what came of it
		LIQUIBASE.setLevel(Level.WARNING);
		Home.of(System.getenv()).prepare();
		try (PostgresServer server = PostgresServer.of(System.getenv(), Map.of())) {
			PGSimpleDataSource database = dataSource(server.address());
			int before = changes(database);
			migrate(database);
			int after = changes(database);
			out.printf("%,d changes made, %,d in all: the tables of %s are up to date%n", after - before, after,
					server.address());
			out.flush();
			return ExitStatus.DONE;
		}
		catch (UnreadableSecret ex) {
			this.spec.commandLine().getErr().println("opsided: " + ex.getMessage());
			return ExitStatus.CONFIGURATION;
		}
	}

	private static void migrate(PGSimpleDataSource database) throws LiquibaseException {
		MigrateDatabase migration = new MigrateDatabase(database, "classpath:db/changelog.yaml");
		migration.setResourceLoader(new DefaultResourceLoader());
		migration.setShowSummary(UpdateSummaryEnum.OFF);
		migration.setAnalyticsEnabled(false);
		migration.afterPropertiesSet();
	}

	private static PGSimpleDataSource dataSource(ServerAddress address) {
		PGSimpleDataSource database = new PGSimpleDataSource();
		database.setUrl(address.jdbcUrl());
		database.setUser(address.user());
		database.setPassword(address.password());
		return database;
	}

	/** How many changes are made; none where there is no table of them. */
	private static int changes(PGSimpleDataSource database) throws SQLException {
		try (Connection connection = database.getConnection();
				Statement statement = connection.createStatement();
				ResultSet there = statement.executeQuery("select to_regclass('databasechangelog') is not null")) {
			there.next();
			if (!there.getBoolean(1)) {
				return 0;
			}
		}
		try (Connection connection = database.getConnection();
				Statement statement = connection.createStatement();
				ResultSet count = statement.executeQuery("select count(*) from databasechangelog")) {
			count.next();
			return count.getInt(1);
		}
	}

}
