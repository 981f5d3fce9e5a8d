package com.opsided.sync.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.sync.audit.TestPlatform;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A made-up seller with a row in every table that can hold one, each of whose texts says
 * whose it is, so that it can be looked for afterwards.
 */
final class SellerRows {

	/** Columns that are checked otherwise than by a list of words. */
	private static final Map<String, String> CHECKED = Map.of("claim.case_id", "'12345678'",
			"subscription.minimum_currencies", "'{}'", "report_load.report_id", "null", "connection.region", "''",
			"connection.provider", "'GMAIL'", "audit_event.action", "'LOGIN'");

	/** The first word of such a list. */
	private static final String WORD = """
			select (regexp_match(pg_get_constraintdef(oid), :column || '\\)? = ANY \\(+ARRAY\\[(''[^'']*'')'))[1]
			from pg_constraint where conrelid = cast(:table as regclass) and contype = 'c'
			and pg_get_constraintdef(oid) ~ (:column || '\\)? = ANY \\(+ARRAY\\[') limit 1
			""";

	private static final JdbcClient JDBC = TestPlatform.jdbc();

	final String canary;

	final UUID user = UUID.randomUUID();

	final UUID connection = UUID.randomUUID();

	final Account account;

	private final List<String> tables = new ArrayList<>();

	SellerRows(String name) {
		this.canary = name + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
		AccountTable accounts = TestPlatform.bean(AccountTable.class);
		this.account = accounts.open(this.canary, Region.NA);
		accounts.own(this.account, this.user);
	}

	/** Writes a row into every table of the catalogue that has none of his yet. */
	SellerRows write() {
		List<String> statements = new ArrayList<>();
		for (SellerTable table : TestPlatform.bean(SellerCatalog.class).tables()) {
			if (!table.name().startsWith("batch_") && !table.name().equals("account")) {
				this.tables.add(table.name());
				statements.add(insert(table.name()));
			}
		}
		// In one statement, so that the setting is back whatever becomes of it.
		JDBC.sql("do $do$ begin set local session_replication_role = replica; %s; end $do$"
			.formatted(String.join(";\n", statements))).update();
		batch();
		return this;
	}

	private String insert(String table) {
		Map<String, String> values = new LinkedHashMap<>();
		JDBC.sql("""
				select a.attname, format_type(a.atttypid, null) as type, t.typtype from pg_attribute a
				join pg_type t on t.oid = a.atttypid
				where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
				and a.attidentity <> 'a' and a.attgenerated = '' order by a.attnum
				""").param("table", table).query((row) -> {
			values.put(row.getString(1), value(table, row.getString(1), row.getString(2)));
		});
		return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", values.keySet()),
				String.join(", ", values.values()));
	}

	private String value(String table, String column, String type) {
		String checked = CHECKED.get(table + "." + column);
		if (checked != null) {
			return checked;
		}
		String own = switch (table + "." + column) {
			case "stripe_event.account", "appstore_login.selling_partner_id", "connection.external_id" -> text();
			case "gmail_quota.bucket" -> "'" + this.connection + "'";
			case "amazon_quota.bucket" -> "'" + this.account.id() + "/app/" + this.canary + "'";
			case "rate_limit.bucket" -> "'x/1/1/" + this.user + "'";
			case "app_user.email" -> "'" + this.canary + "@example.org'";
			default -> null;
		};
		if (own != null) {
			return own;
		}
		return JDBC.sql(WORD)
			.param("table", table)
			.param("column", column)
			.query(String.class)
			.optional()
			.map((word) -> table.equals("run") ? "'COMPLETED'" : word)
			.orElseGet(() -> any(column, type));
	}

	private String any(String column, String type) {
		if (List.of("owner", "user_id", "actor").contains(column)) {
			return "'" + this.user + "'";
		}
		if (column.equals("connection_id")) {
			return "'" + this.connection + "'";
		}
		if (column.equals("account")) {
			return Long.toString(this.account.id());
		}
		return switch (type) {
			case "uuid" -> "gen_random_uuid()";
			case "date" -> "'2026-01-01'";
			case "timestamp with time zone" -> "now()";
			case "boolean" -> "false";
			case "bytea" -> "convert_to('" + this.canary + column + "', 'UTF8')";
			case "jsonb" -> "jsonb_build_object('note', " + text() + ")";
			default -> type.equals("text[]") ? "array[" + text() + "]" : type.endsWith("[]") ? "'{}'"
					: type.startsWith("text") || type.startsWith("character") ? text() : "1";
		};
	}

	private String text() {
		return "'" + this.canary + "'";
	}

	/** What Spring Batch records of a run. */
	private void batch() {
		Long run = JDBC.sql("select run_id from run where account = :account")
			.param("account", this.account.id())
			.query(Long.class)
			.single();
		JDBC.sql(
				"""
						with n as (select nextval('batch_job_instance_seq') as i, nextval('batch_job_execution_seq') as e),
						i as (insert into batch_job_instance select i, 0, 'job', :canary from n),
						p as (insert into batch_job_execution_params select e, 'run', 'java.lang.Long', :run, 'Y' from n),
						o as (insert into batch_job_execution_params select e, 'name', 'java.lang.String', :canary, 'N' from n),
						c as (insert into batch_job_execution_context select e, :canary, null from n)
						insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, status, exit_message)
						select e, 0, i, now(), 'STARTED', :canary from n
						""")
			.param("canary", this.canary)
			.param("run", run.toString())
			.update();
		JDBC.sql(
				"""
						with s as (insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time,
						        status)
						    select nextval('batch_step_execution_seq'), 0, 'step', job_execution_id, now(), 'COMPLETED'
						    from batch_job_execution where exit_message = :canary returning step_execution_id)
						insert into batch_step_execution_context select step_execution_id, :canary, null from s
						""")
			.param("canary", this.canary)
			.update();
		JDBC.sql("update batch_job_execution set status = 'COMPLETED' where exit_message = :canary")
			.param("canary", this.canary)
			.update();
	}

	/** The tables in any of whose rows it is said that this seller was. */
	Map<String, Long> found() {
		Map<String, Long> found = new LinkedHashMap<>();
		JDBC.sql("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
			.query(String.class)
			.list()
			.stream()
			.sorted()
			.forEach((table) -> found.put(table,
					JDBC.sql("select count(*) from %s t where t::text ~ '%s'".formatted(table, words()))
						.query(Long.class)
						.single()));
		found.values().removeIf((rows) -> rows == 0);
		return found;
	}

	/** The canary as text and as bytes, the ids, and the account's number as a field. */
	private String words() {
		String hex = this.canary.chars().mapToObj(Integer::toHexString).collect(Collectors.joining());
		return this.canary + "|" + hex + "|" + this.user + "|" + this.connection;
	}

	/** The tables that have a row whose account is this one. */
	List<String> numbered() {
		return this.tables.stream()
			.filter((table) -> JDBC.sql("""
					select count(*) from pg_attribute where attrelid = cast(:table as regclass) and attname = 'account'
					and atttypid = 'bigint'::regtype
					""").param("table", table).query(Long.class).single() == 1)
			.filter((table) -> JDBC.sql("select count(*) from " + table + " where account = " + this.account.id())
				.query(Long.class)
				.single() > 0)
			.toList();
	}

	List<String> tables() {
		return this.tables;
	}

}
