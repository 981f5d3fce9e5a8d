package com.opsided.sync.audit;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The command {@code opsided doctor} as a person or a script calls it. */
class DoctorCommandTests {

	private static final String SIGNING = "a canary secret of the tests, with 0123456789";

	/** Of its own: nodes of other tests have checked in at the shared one. */
	private static final Path HOME = Path.of("target", "opsided-home-doctor").toAbsolutePath();

	@BeforeAll
	static void migrated() throws Exception {
		new OpsidedCommand(HOME, List.of("migrate")).run().exits(0);
	}

	private static OpsidedCommand doctor(Path home) {
		return new OpsidedCommand(home, List.of("doctor", "--watch", "1s")).with("JWT_SECRET", SIGNING)
			.with("ENCRYPTION_KEY", TestPlatform.ENCRYPTION_KEY);
	}

	@Test
	void itPrintsALineForEachThingAndEndsWellWhereNothingIsAtFault() throws Exception {
		OpsidedRun run = doctor(HOME).run().exits(0);
		assertThat(run.printed().lines()).allMatch((line) -> line.matches("(ok|warning|skipped) +[a-z]+ +.+"))
			.hasSizeGreaterThanOrEqualTo(12);
		assertThat(run.printed()).contains("ok       database       PostgreSQL ")
			.contains("warning  clocks         no node has checked in: nothing is executed -> start one")
			.doesNotContain("canary", TestPlatform.ENCRYPTION_KEY);
	}

	@Test
	void withStrictAWarningIsAFailureAndJsonIsOneDocument() throws Exception {
		OpsidedRun run = doctor(HOME).and("--json", "--strict").run().exits(65);
		JsonNode document = JsonMapper.shared().readTree(run.printed());
		assertThat(document.path("result").asString()).isEqualTo("warning");
		assertThat(document.path("findings").path(0).path("check").asString()).isEqualTo("secrets");
		assertThat(document.path("findings").path(0).path("grade").asString()).isEqualTo("ok");
	}

	@Test
	void aDatabaseThatIsNotThereEndsIt() throws Exception {
		OpsidedRun run = doctor(HOME).with("DB_HOST", "127.0.0.1")
			.with("DB_PORT", 1)
			.with("DB_PASSWORD", "canary-password")
			.with("JWT_SECRET", "")
			.run()
			.exits(65);
		assertThat(run.printed()).contains("fault    database       opsided@127.0.0.1:1/opsided does not let us in")
			.contains("fault    secrets        JWT_SECRET is not set");
		assertThat(run.printed() + run.told()).doesNotContain("canary");
	}

}
