package com.opsided.liquibase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema can be distributed by account as docs/distribute.sql says: what Citus asks
 * of keys and references holds, and no table is forgotten.
 */
class DistributedTablesTests {

	private static EmbeddedPostgres server;

	private static WalledDatabase database;

	private static String file;

	@BeforeAll
	static void start() throws Exception {
		server = EmbeddedPostgres.start();
		database = WalledDatabase.ofSuperuser(server);
		file = Files.readString(Path.of("..", "docs", "distribute.sql"));
	}

	@AfterAll
	static void stop() throws Exception {
		database.close();
		server.close();
	}

	@Test
	void everyTableIsDistributedOrReferenceOrLocal() throws Exception {
		List<String> named = new ArrayList<>(distributed());
		named.addAll(called("select create_reference_table\\('(\\w+)'\\)"));
		named.addAll(local());
		assertThat(named).as("name a new table in docs/distribute.sql")
			.containsExactlyInAnyOrderElementsOf(database.texts("""
					select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
					and not relispartition and relname !~ '^databasechangelog'
					"""));
	}

	@Test
	void theAccountLeadsThePrimaryKeyOfWhatIsDistributed() throws Exception {
		List<String> led = database.texts("""
				select c.relname from pg_index i join pg_class c on c.oid = i.indrelid
				join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
				where i.indisprimary and a.attname = 'account' and c.relnamespace = 'public'::regnamespace
				""");
		assertThat(distributed()).isSubsetOf(led);
		assertThat(led).as("what the account leads is distributed")
			.hasSize(distributed().size() + 1)
			.contains("account");
	}

	@Test
	void nothingIsUniqueAcrossAccounts() throws Exception {
		List<String> across = database.texts("""
				select i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indrelid
				where i.indisunique and c.relname in (%s) and not exists (select from pg_attribute a
				    where a.attrelid = c.oid and a.attname = 'account' and a.attnum = any(i.indkey))
				""".formatted(quoted(distributed())));
		assertThat(across).containsExactlyInAnyOrderElementsOf(called("drop index (\\w+);"));
	}

	@Test
	void referencesStayWithinAnAccountOrLeadToWhatIsEverywhere() throws Exception {
		String distributed = quoted(distributed());
		assertThat(database
			.texts("""
					select k.conrelid::regclass || ' to ' || k.confrelid::regclass from pg_constraint k
					where k.contype = 'f' and k.conrelid::regclass::text in (%s) and k.confrelid::regclass::text <> 'account'
					and not (k.confrelid::regclass::text in (%1$s) and exists (select from pg_attribute a
					    where a.attrelid = k.conrelid and a.attname = 'account' and a.attnum = any(k.conkey)))
					"""
				.formatted(distributed)))
			.isEmpty();
		assertThat(database.texts("""
				select k.conrelid::regclass || ' to ' || k.confrelid::regclass from pg_constraint k
				where k.contype = 'f' and k.connamespace = 'public'::regnamespace
				and k.conrelid::regclass::text not in (%1$s) and k.confrelid::regclass::text in (%1$s)
				""".formatted(distributed))).as("from a local table to a distributed one").isEmpty();
	}

	private static List<String> distributed() throws IOException {
		return called("select create_distributed_table\\('(\\w+)', 'account'(?:, colocate_with => 'run')?\\);");
	}

	private static List<String> local() {
		return Pattern.compile("(?m)^-- local: (.*)$")
			.matcher(file)
			.results()
			.flatMap((match) -> Stream.of(match.group(1).split(", ")))
			.toList();
	}

	private static List<String> called(String pattern) {
		return Pattern.compile("(?m)^" + pattern).matcher(file).results().map((match) -> match.group(1)).toList();
	}

	private static String quoted(List<String> names) {
		return "'" + String.join("', '", names) + "'";
	}

}
