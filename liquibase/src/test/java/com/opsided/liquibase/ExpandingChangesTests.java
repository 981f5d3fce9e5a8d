package com.opsided.liquibase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While a new version is rolled out, nodes of the version before work on the new schema:
 * a change may add, and take nothing away that they use. See docs/operating.md.
 */
class ExpandingChangesTests {

	/** The last change that is part of a release or of the first version. */
	private static final String RELEASED = "0055";

	@Test
	void noChangeAfterTheReleasedOnesTakesAnythingFromTheVersionBefore() throws IOException {
		List<String> faults = new ArrayList<>();
		for (Path file : changesAfter(RELEASED)) {
			FindContractions.in(Files.readString(file))
				.forEach((fault) -> faults.add(file.getFileName() + ": " + fault));
		}
		assertThat(faults)
			.as("expand first: add the new beside the old, and take the old away in a later release, marked with "
					+ "'-- contract: unused since <version>'")
			.isEmpty();
	}

	@Test
	void theChangesThatAreNotReleasedAreLookedAt() throws IOException {
		assertThat(changesAfter(RELEASED)).isNotEmpty();
		assertThat(changesAfter("0054")).anyMatch((file) -> file.toString().endsWith("0055-row-level-security.sql"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop table run;", "alter table run drop column woken;", "alter table run drop woken;",
			"ALTER TABLE run\n    RENAME COLUMN woken TO awake;", "alter table run rename to runs;",
			"alter table run alter column attempt type bigint;", "alter table run alter attempt set data type bigint;",
			"alter table run alter column node set not null;", "alter table run add column kind text not null;",
			"alter table run add kind text not null, add more text;", "drop view run_attempt;",
			"drop function opsided_user();", "alter table run add constraint c check (attempt < 5);",
			"alter table run add check (attempt < 5);", "create unique index run_x on run (job);", "truncate run;",
			"drop trigger revise_run on run;", "alter type mood rename value 'a' to 'b';",
			"revoke select on run from opsided_api;" })
	void whatTheVersionBeforeCouldMissIsRefused(String statement) {
		String change = "--changeset opsided:0099-x\n" + statement + "\n--rollback select 1;\n";
		assertThat(FindContractions.in(change)).as(statement).hasSize(1);
		assertThat(FindContractions.in("--changeset opsided:0099-x\n-- contract: unused since 0.3.0\n" + statement))
			.isEmpty();
		assertThat(FindContractions.in("--changeset opsided:0099-x\n-- contract: soon\n" + statement)).hasSize(1);
		assertThat(FindContractions
			.in("--changeset opsided:0099-a\n-- contract: unused since 0.3.0\nselect 1;\n" + change))
			.as("the mark is one changeset's")
			.hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table t (a bigint not null, primary key (a));\ncreate unique index t_a on t (a);",
			"alter table run add column kind text not null default '';", "alter table run add kind text;",
			"create index run_kind on run (job);", "create view v as select 1;",
			"-- nobody may drop table run;\nselect 1;", "comment on column run.node is 'drop table run;';",
			"create table t (a int);\nalter table t add constraint c check (a > 0);",
			"create function f() returns trigger language plpgsql as $$ begin drop table x; return null; end $$;",
			"--rollback drop table run;", "/* liquibase rollback\ndrop table run;\n*/",
			"create or replace view run_newest as select 1;", "grant select on run to opsided_api;" })
	void whatOnlyAddsIsTaken(String statement) {
		assertThat(FindContractions.in("--changeset opsided:0099-x\n" + statement + "\n")).isEmpty();
	}

	private static List<Path> changesAfter(String number) throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "changes"))) {
			return files.filter((file) -> file.getFileName().toString().substring(0, 4).compareTo(number) > 0)
				.sorted()
				.toList();
		}
	}

}
