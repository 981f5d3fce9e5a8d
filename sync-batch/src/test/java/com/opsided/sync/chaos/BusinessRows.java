package com.opsided.sync.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an account's tables say, without how they came to say it: two accounts of which
 * the same is known have equal rows here, however often their runs were broken.
 */
public final class BusinessRows {

	/** Tables about the work instead of the seller, and one that the ledger decodes. */
	private static final Set<String> ABOUT_THE_WORK = Set.of("account", "connection", "connection_secret", "run",
			"run_load", "report_request", "report_chunk", "stored_file", "stored_part", "pull_mark", "inventory_pass",
			"ledger_row", "schedule", "amazon_quota", "run_log");

	/**
	 * Numbers we gave, names that Amazon gives anew, and times at which we did something.
	 */
	private static final List<String> GENERATED = List.of("account", "load_id", "ranked_as", "product_id",
			"attribute_id", "detection_id", "loss", "copied_from", "inputs", "file_name", "report_id", "as_of",
			"given_at", "modified_at", "ended_at", "created_at", "updated_at", "at", "first_seen", "changed_at",
			"receipt_changed_at", "seen_pass", "pass", "missing_since", "chunk", "entry", "found_on");

	private BusinessRows() {
	}

	/**
	 * Reads them.
	 * @param jdbc the database
	 * @param account the account
	 * @return for each table how many rows it has and a digest of them
	 */
	public static Map<String, String> of(JdbcClient jdbc, long account) {
		Map<String, String> rows = new TreeMap<>();
		for (String table : tables(jdbc)) {
			rows.put(table,
					jdbc.sql("""
							select count(*) || ' rows, ' || coalesce(md5(string_agg(md5(row), '' order by row)), '')
							from (select (to_jsonb(t) - cast(:generated as text[]))::text as row from %s t
							      where account = :account) as rows""".formatted(table))
						.param("generated", GENERATED.toArray(String[]::new))
						.param("account", account)
						.query(String.class)
						.single());
		}
		return rows;
	}

	private static List<String> tables(JdbcClient jdbc) {
		return jdbc
			.sql("""
					select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
					where table_schema = 'public' and column_name = 'account' and data_type = 'bigint'
					  and (table_type = 'BASE TABLE' or table_name = 'ledger')
					""")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !ABOUT_THE_WORK.contains(table))
			.toList();
	}

}
