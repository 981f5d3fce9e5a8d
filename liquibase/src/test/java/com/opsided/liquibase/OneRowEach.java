package com.opsided.liquibase;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One row of a user in every walled table: each column that must be given has any value,
 * except where the table says which.
 */
final class OneRowEach {

	/** Columns that are checked. */
	private static final Map<String, String> CHECKED = Map.ofEntries(Map.entry("account.region", "'na'"),
			Map.entry("connection.provider", "'GMAIL'"), Map.entry("consent_state.provider", "'GMAIL'"),
			Map.entry("token_revocation.provider", "'GMAIL'"), Map.entry("app_user.role", "'SELLER'"),
			Map.entry("claim.state", "'DRAFT'"), Map.entry("claim.units", "1"), Map.entry("claim_sum.kind", "'FOUND'"),
			Map.entry("subscription.kind", "'MAIL'"));

	private static final String REQUIRED = """
			select a.attname || ' ' || format_type(a.atttypid, null)
			from pg_attribute a
			where a.attrelid = '%s'::regclass and a.attnum > 0 and a.attnotnull and not a.atthasdef
			and a.attidentity = '' and a.attname not in ('owner', 'user_id', 'account') order by a.attnum
			""";

	private OneRowEach() {
	}

	/**
	 * Writes the rows as a user who need not mind foreign keys.
	 * @param database where, as a superuser
	 * @param user whose they are
	 * @param account the number of the user's account
	 */
	static void write(WalledDatabase database, UUID user, long account) throws SQLException {
		database.execute("set session_replication_role = replica");
		for (String table : walled(database)) {
			database.execute(insert(database, table, user, account));
		}
		database.execute("set session_replication_role = origin");
	}

	/** The tables that know whose their rows are. */
	static List<String> walled(WalledDatabase database) throws SQLException {
		return database.texts("""
				select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
				and c.relname !~ '^(qrtz_|batch_|databasechangelog)' and exists (select from pg_attribute a
				    where a.attrelid = c.oid and not a.attisdropped and (a.attname in ('owner', 'user_id')
				    or a.attname = 'account' and a.atttypid = 'bigint'::regtype))
				order by c.relname
				""");
	}

	static String insert(WalledDatabase database, String table, UUID user, long account) throws SQLException {
		Map<String, String> columns = database.texts(REQUIRED.formatted(table))
			.stream()
			.map((line) -> line.split(" ", 2))
			.collect(Collectors.toMap((column) -> column[0], (column) -> value(table, column[0], column[1])));
		for (String owning : database.texts("select attname from pg_attribute where attrelid = '" + table
				+ "'::regclass and attname in ('owner', 'user_id', 'account') and not attisdropped")) {
			columns.put(owning, owning.equals("account") ? Long.toString(account) : "'" + user + "'");
		}
		List<String> names = List.copyOf(columns.keySet());
		return "insert into " + table + " (" + String.join(", ", names) + ") overriding system value values ("
				+ names.stream().map(columns::get).collect(Collectors.joining(", ")) + ")";
	}

	private static String value(String table, String column, String type) {
		String checked = CHECKED.get(table + "." + column);
		if (checked != null) {
			return checked;
		}
		return switch (type) {
			case "uuid" -> "'" + UUID.randomUUID() + "'";
			case "date" -> "'2026-01-01'";
			case "timestamp with time zone" -> "now()";
			case "boolean" -> "false";
			case "bytea" -> "'\\x" + UUID.randomUUID().toString().replace("-", "") + "'";
			case "jsonb" -> "'{}'";
			default -> type.endsWith("[]") ? "'{}'"
					: type.startsWith("text") || type.startsWith("character") ? "'" + UUID.randomUUID() + "'" : "1";
		};
	}

}
