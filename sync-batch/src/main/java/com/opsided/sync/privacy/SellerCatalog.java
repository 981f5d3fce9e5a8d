package com.opsided.sync.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.opsided.sync.privacy.SellerTable.Fate;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables that hold a seller's data, read from the database itself: whatever has an
 * account, an owner or a connection belongs to somebody. A table that has none of these
 * must be named here, or nothing is handed out and nothing erased: it cannot be
 * forgotten.
 */
public final class SellerCatalog {

	private static final String RUNS = "(select run_id::text from run where account = any({accounts}))";

	private static final String INSTANCES = """
			(select e.job_instance_id from batch_job_execution e join batch_job_execution_params p using (job_execution_id)
			 where p.parameter_name = 'run' and p.parameter_value in %s
			    or p.parameter_name = 'account' and p.parameter_value = any({accounts}::text[]))"""
		.formatted(RUNS);

	private static final String EXECUTIONS = "(select job_execution_id from batch_job_execution where job_instance_id in "
			+ INSTANCES + ")";

	private static final String STEPS = "(select step_execution_id from batch_step_execution where job_execution_id in "
			+ EXECUTIONS + ")";

	/**
	 * Tables whose rows lead to a seller in a way of their own: what becomes of them, and
	 * how.
	 */
	private static final Map<String, Reached> REACHED = reached("""
			app_user: DELETED_LAST: user_id = {user}
			connection: DELETED_LAST: (account = any({accounts}) or owner = {user})
			account: DELETED_LAST: (account = any({accounts}) or owner = {user})
			audit_event: FORGETS: (owner = {user} or actor = {user} or target = {name} or target = {user}::text
			    or target = any({connections}::text[]))
			token_revocation: ENDS_BY_ITSELF: (owner = {user} or connection_id = any({connections}))
			stripe_event: DELETED: account = any({externals})
			appstore_login: ONLY_DELETED: selling_partner_id = any({externals})
			gmail_quota: ONLY_DELETED: bucket = any({connections}::text[])
			amazon_quota: ONLY_DELETED: split_part(bucket, '/', 1) = any({accounts}::text[])
			rate_limit: ONLY_DELETED: (strpos(bucket, {user}::text) > 0 or strpos(bucket, {name}) > 0)
			batch_job_instance: DELETED_WITH_RUNS: job_instance_id in {instances}
			batch_job_execution: DELETED_WITH_RUNS: job_instance_id in {instances}
			batch_job_execution_params: DELETED_WITH_RUNS: job_execution_id in {executions}
			batch_job_execution_context: DELETED_WITH_RUNS: job_execution_id in {executions}
			batch_step_execution: DELETED_WITH_RUNS: job_execution_id in {executions}
			batch_step_execution_context: DELETED_WITH_RUNS: step_execution_id in {steps}
			""");

	/**
	 * Nobody's. Quartz's triggers of an account are taken out by Quartz itself; locks and
	 * nodes are everybody's, and so are sums over all accounts.
	 */
	private static final Pattern NOBODYS = Pattern
		.compile("schedule|daily_task|claim_meter|(qrtz_|databasechangelog).*");

	/**
	 * Columns that are secrets or open something, besides all of type bytea, which are
	 * sealed or digests.
	 */
	private static final Set<String> SECRETS = Set.of("app_user.password_hash");

	/** Bytes that are the seller's own: the files he handed in. */
	private static final Set<String> OWN_BYTES = Set.of("stored_part.bytes");

	private final JdbcClient jdbc;

	SellerCatalog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads the tables.
	 * @return the tables that can hold a seller's rows, those that refer to others before
	 * those
	 * @throws IllegalStateException if a table says nowhere whose its rows are
	 */
	public List<SellerTable> tables() {
		Map<String, Map<String, String>> columns = columns();
		Map<String, SellerTable> tables = new TreeMap<>();
		List<String> unknown = new ArrayList<>();
		columns.forEach((table, types) -> {
			SellerTable found = table(table, types);
			if (found != null) {
				tables.put(table, found);
			}
			else if (!NOBODYS.matcher(table).matches()) {
				unknown.add(table);
			}
		});
		if (!unknown.isEmpty()) {
			throw new IllegalStateException("Nobody says whose the rows of " + unknown
					+ " are: give the table an account or an owner, or name it in SellerCatalog");
		}
		return new OrderTables(this.jdbc).children(tables);
	}

	private static @Nullable SellerTable table(String name, Map<String, String> types) {
		Reached reached = REACHED.get(name);
		String rows = (reached != null) ? reached.rows() : condition(types);
		if (rows == null) {
			return null;
		}
		List<String> given = new ArrayList<>();
		List<String> withheld = new ArrayList<>();
		types.forEach((column, type) -> (isSecret(name, column, type) ? withheld : given).add(column));
		return new SellerTable(name, rows, given, withheld, (reached != null) ? reached.fate() : Fate.DELETED);
	}

	private static @Nullable String condition(Map<String, String> types) {
		List<String> ways = new ArrayList<>();
		if ("bigint".equals(types.get("account"))) {
			ways.add("account = any({accounts})");
		}
		for (String column : List.of("owner", "user_id")) {
			if ("uuid".equals(types.get(column))) {
				ways.add(column + " = {user}");
			}
		}
		if ("uuid".equals(types.get("connection_id"))) {
			ways.add("connection_id = any({connections})");
		}
		return ways.isEmpty() ? null : "(" + String.join(" or ", ways) + ")";
	}

	private static boolean isSecret(String table, String column, String type) {
		String name = table + "." + column;
		return SECRETS.contains(name) || (type.equals("bytea") && !OWN_BYTES.contains(name));
	}

	/** The columns of every table with their types, in their order. */
	private Map<String, Map<String, String>> columns() {
		Map<String, Map<String, String>> columns = new TreeMap<>();
		this.jdbc.sql("""
				select c.relname, a.attname, format_type(a.atttypid, null) as type
				from pg_class c join pg_attribute a on a.attrelid = c.oid
				where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
				  and not c.relispartition and a.attnum > 0 and not a.attisdropped
				order by c.relname, a.attnum
				""").query((row) -> {
			columns.computeIfAbsent(row.getString("relname"), (table) -> new LinkedHashMap<>())
				.put(row.getString("attname"), row.getString("type"));
		});
		return columns;
	}

	private static Map<String, Reached> reached(String lines) {
		Map<String, Reached> reached = new TreeMap<>();
		for (String line : lines.replace("\n    ", " ").lines().toList()) {
			String[] parts = line.split(": ", 3);
			reached.put(parts[0],
					new Reached(parts[2].replace("{instances}", INSTANCES)
						.replace("{executions}", EXECUTIONS)
						.replace("{steps}", STEPS), Fate.valueOf(parts[1])));
		}
		return reached;
	}

	/** How the rows of a table are reached that names neither account nor owner. */
	private record Reached(String rows, Fate fate) {
	}

}
