package com.opsided.sync.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts tables in the order in which they can be emptied: who refers goes first. */
final class OrderTables {

	private final JdbcClient jdbc;

	OrderTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<SellerTable> children(Map<String, SellerTable> tables) {
		Map<String, Set<String>> referring = referring();
		List<SellerTable> ordered = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		tables.keySet().forEach((table) -> visit(table, tables, referring, seen, ordered));
		return ordered;
	}

	private static void visit(String table, Map<String, SellerTable> tables, Map<String, Set<String>> referring,
			Set<String> seen, List<SellerTable> ordered) {
		if (!seen.add(table)) {
			return;
		}
		referring.getOrDefault(table, Set.of()).forEach((child) -> visit(child, tables, referring, seen, ordered));
		SellerTable placed = tables.get(table);
		if (placed != null) {
			ordered.add(placed);
		}
	}

	/** The tables that refer to each table by a foreign key. */
	private Map<String, Set<String>> referring() {
		Map<String, Set<String>> referring = new HashMap<>();
		this.jdbc.sql("""
				select f.relname as to_table, c.relname as from_table from pg_constraint k
				join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
				where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and c.oid <> f.oid
				""").query((row) -> {
			referring.computeIfAbsent(row.getString("to_table"), (table) -> new HashSet<>())
				.add(row.getString("from_table"));
		});
		return referring;
	}

}
