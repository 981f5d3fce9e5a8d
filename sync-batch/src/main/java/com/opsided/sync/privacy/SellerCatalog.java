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
			    or p.parameter_name = 'account' and p.parameter_value = any({accounts}::text[]))""".formatted(RUNS);

	private static final String EXECUTIONS = "(select job_execution_id from batch_job_execution where job_instance_id in "
			+ INSTANCES + ")";

	private static final String STEPS = "(select step_execution_id from batch_step_execution where job_execution_id in "
			+ EXECUTIONS + ")";

	/** Tables whose rows lead to a seller in a way of their own. */
	private static final Map<String, Reached> REACHED = Map.ofEntries(
			Map.entry("batch_job_instance", new Reached("job_instance_id in " + INSTANCES, Fate.DELETED_WITH_RUNS)),
			Map.entry("batch_job_execution", new Reached("job_instance_id in " + INSTANCES, Fate.DELETED_WITH_RUNS)),
			Map.entry("batch_job_execution_params",
					new Reached("job_execution_id in " + EXECUTIONS, Fate.DELETED_WITH_RUNS)),
			Map.entry("batch_job_execution_context",
					new Reached("job_execution_id in " + EXECUTIONS, Fate.DELETED_WITH_RUNS)),
			Map.entry("batch_step_execution", new Reached("job_execution_id in " + EXECUTIONS, Fate.DELETED_WITH_RUNS)),
			Map.entry("batch_step_execution_context",
					new Reached("step_execution_id in " + STEPS, Fate.DELETED_WITH_RUNS)),
			Map.entry("audit_event",
					new Reached("(owner = {user} or actor = {user} or target = {name} "
							+ "or target = {user}::text or target = any({connections}::text[]))", Fate.FORGETS)),
			Map.entry("token_revocation",
					new Reached("(owner = {user} or connection_id = any({connections}))", Fate.ENDS_BY_ITSELF)),
			Map.entry("stripe_event", new Reached("account = any({externals})", Fate.DELETED)),
			Map.entry("appstore_login", new Reached("selling_partner_id = any({externals})", Fate.ONLY_DELETED)),
			Map.entry("gmail_quota", new Reached("bucket = any({connections}::text[])", Fate.ONLY_DELETED)),
			Map.entry("amazon_quota",
					new Reached("split_part(bucket, '/', 1) = any({accounts}::text[])", Fate.ONLY_DELETED)),
			Map.entry("rate_limit",
					new Reached("(strpos(bucket, {user}::text) > 0 or strpos(bucket, {name}) > 0)",
							Fate.ONLY_DELETED)));

	/**
	 * Nobody's. Quartz's triggers of an account are taken out by Quartz itself; locks and
	 * nodes are everybody's.
	 */
	private static final Set<String> NOBODYS = Set.of("schedule", "daily_task");

	private static final Pattern MACHINERY = Pattern.compile("(qrtz_|databasechangelog).*");

	/**
	 * Columns that are secrets or open something, besides all of type bytea, which are
	 * sealed or digests.
	 */
	private static final Map<String, Set<String>> SECRETS = Map.of("app_user", Set.of("password_hash"));

	/** Bytes that are the seller's own: the files he handed in. */
	private static final Map<String, Set<String>> OWN_BYTES = Map.of("stored_part", Set.of("bytes"));

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
			else if (!NOBODYS.contains(table) && !MACHINERY.matcher(table).matches()) {
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
		return SECRETS.getOrDefault(table, Set.of()).contains(column)
				|| type.equals("bytea") && !OWN_BYTES.getOrDefault(table, Set.of()).contains(column);
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

	/** How the rows of a table are reached that names neither account nor owner. */
	private record Reached(String rows, Fate fate) {
	}

}
