package com.opsided.liquibase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the schema holds, one line per thing, sorted; Liquibase's own tables are left out.
 */
final class Catalog {

	private static final String LINES = """
			select * from (
			  select 'table ' || table_name || ' ' || table_type
			    from information_schema.tables where table_schema = 'public'
			  union all
			  select 'column ' || table_name || '.' || column_name || ' ' || ordinal_position || ' ' || data_type || ' '
			         || coalesce(character_maximum_length::text, numeric_precision || ',' || numeric_scale, '') || ' '
			         || is_nullable || ' ' || coalesce(column_default, '') || ' ' || is_generated
			    from information_schema.columns where table_schema = 'public'
			  union all
			  select 'index ' || indexdef from pg_indexes where schemaname = 'public'
			  union all
			  select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
			    from pg_constraint where connamespace = 'public'::regnamespace
			  union all
			  select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
			  union all
			  select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
			  union all
			  select 'view ' || viewname || ' ' || definition from pg_views where schemaname = 'public'
			  union all
			  select 'sequence ' || sequencename || ' ' || data_type || ' ' || max_value from pg_sequences
			   where schemaname = 'public'
			  union all
			  select 'type ' || typname from pg_type where typnamespace = 'public'::regnamespace and typtype in ('d', 'e')
			  union all
			  select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || coalesce(qual, '') || ' '
			         || coalesce(with_check, '') from pg_policies where schemaname = 'public'
			  union all
			  select 'wall ' || relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity || ' '
			         || coalesce(array_to_string(reloptions, ','), '') || ' ' || coalesce(array_to_string(relacl, ','), '')
			    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
			) as catalog(line)
			where line !~ 'databasechangelog'
			order by line collate "C"
			""";

	static List<String> of(Connection connection) throws SQLException {
		List<String> lines = new ArrayList<>();
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(LINES)) {
			while (rows.next()) {
				lines.add(rows.getString(1));
			}
		}
		return lines;
	}

	private Catalog() {
	}

}
