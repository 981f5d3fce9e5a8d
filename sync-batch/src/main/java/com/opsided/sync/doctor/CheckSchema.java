package com.opsided.sync.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables as this program knows them. The changes are read and compared; nothing is
 * migrated.
 */
final class CheckSchema implements Check {

	private static final Pattern INCLUDED = Pattern.compile("file:\\s*(\\S+\\.sql)");

	private static final Pattern CHANGE = Pattern.compile("(?m)^--changeset \\S+?:(\\S+)");

	@Override
	public String name() {
		return "schema";
	}

	@Override
	public Needs needs() {
		return Needs.DATABASE;
	}

	@Override
	public List<Finding> look(Deployment deployment) throws IOException {
		JdbcClient jdbc = deployment.jdbc();
		if (!exists(jdbc, "databasechangelog")) {
			return List.of(Finding.fault(name(), "the database is empty: it was never migrated",
					"start sync-batch once, or run ./mvnw -pl liquibase liquibase:update"));
		}
		Set<String> known = known();
		Set<String> done = new LinkedHashSet<>(
				jdbc.sql("select id from databasechangelog order by orderexecuted").query(String.class).list());
		List<Finding> found = new ArrayList<>();
		compare(known, done, found);
		lock(jdbc).ifPresent(found::add);
		role(jdbc).ifPresent(found::add);
		return found.isEmpty() ? List.of(Finding.ok(name(), "all %d changes are there".formatted(known.size())))
				: found;
	}

	private void compare(Set<String> known, Set<String> done, List<Finding> found) {
		List<String> missing = known.stream().filter((each) -> !done.contains(each)).toList();
		List<String> strange = done.stream().filter((each) -> !known.contains(each)).toList();
		if (!missing.isEmpty()) {
			found.add(Finding.fault(name(),
					"%d changes are missing, the first is %s".formatted(missing.size(), missing.get(0)),
					"start a node of this version, or run ./mvnw -pl liquibase liquibase:update"));
		}
		if (!strange.isEmpty()) {
			found.add(
					Finding.warning(name(),
							"the database has %d changes that this version does not know, such as %s"
								.formatted(strange.size(), strange.get(0)),
							"it belongs to a newer version: upgrade this one"));
		}
	}

	private Optional<Finding> lock(JdbcClient jdbc) {
		return jdbc.sql("select lockedby || ' since ' || lockgranted from databasechangeloglock where locked")
			.query(String.class)
			.optional()
			.map((holder) -> Finding.warning(name(), "a migration is under way, or died: the lock is held by " + holder,
					"if that process is dead: update databasechangeloglock set locked = false"));
	}

	/** Readers take this role; without it no page is served. */
	private Optional<Finding> role(JdbcClient jdbc) {
		boolean may = jdbc
			.sql("""
					select exists (select from pg_roles where rolname = 'opsided_api' and pg_has_role(current_user, oid, 'MEMBER'))
					""")
			.query(Boolean.class)
			.single();
		return may ? Optional.empty()
				: Optional.of(Finding.fault(name(), "the role opsided_api is missing, or our user may not take it",
						"let an administrator run: create role opsided_api nologin; grant opsided_api to our user"));
	}

	private static boolean exists(JdbcClient jdbc, String table) {
		return jdbc.sql("select to_regclass(:table) is not null").param("table", table).query(Boolean.class).single();
	}

	private static Set<String> known() throws IOException {
		Set<String> known = new LinkedHashSet<>();
		for (String file : matches(INCLUDED, resource("db/changelog.yaml"))) {
			known.addAll(matches(CHANGE, resource(file)));
		}
		return known;
	}

	private static List<String> matches(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((match) -> match.group(1)).toList();
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = Objects.requireNonNull(CheckSchema.class.getResourceAsStream("/" + name), name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
