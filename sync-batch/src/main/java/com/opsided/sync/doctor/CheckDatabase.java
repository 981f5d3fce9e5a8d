package com.opsided.sync.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database that lets us in. */
final class CheckDatabase implements Check {

	private static final String WRONG_PASSWORD = "28P01";

	private static final String NO_ENTRY = "28000";

	private static final String NO_DATABASE = "3D000";

	@Override
	public String name() {
		return "database";
	}

	@Override
	public Needs needs() {
		return Needs.DATABASE;
	}

	@Override
	public List<Finding> look(Deployment deployment) {
		try (Connection connection = deployment.dataSource().getConnection()) {
			return List.of(Finding.ok(name(), "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion()
					+ " answers at " + deployment.address()));
		}
		catch (SQLException ex) {
			return List.of(Finding.fault(name(), deployment.address() + " does not let us in: " + reason(ex),
					remedy(String.valueOf(ex.getSQLState()))));
		}
	}

	private static String reason(SQLException failure) {
		String message = String.valueOf(failure.getMessage());
		return message.replaceAll("(?s)\\R.*", "");
	}

	private static String remedy(String state) {
		return switch (state) {
			case WRONG_PASSWORD, NO_ENTRY -> "look at DB_USER and DB_PASSWORD, and at pg_hba.conf";
			case NO_DATABASE -> "create the database, or look at DB_NAME";
			default -> "look whether the server runs, at DB_HOST and DB_PORT, and at the network between";
		};
	}

}
