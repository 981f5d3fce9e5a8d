package com.opsided.sync.audit;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Command lines that are wrong are told so before anything begins.
 */
class UsageTests {

	@TempDir
	Path home;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					audit                                | Missing required parameter: 'FILE'
					audit nowhere.txt                    | nowhere.txt: there is no such file or directory; check the path
					audit pom.xml --costs nowhere.csv    | nowhere.csv: there is no such file or directory; check the path
					audit pom.xml --frsh                 | Unknown option: '--frsh'
					audit pom.xml --as-of 24.3.2026      | Invalid value for option '--as-of': '24.3.2026' is not a date; write it like 2026-10-31
					audit pom.xml --as-of 2026-02-30     | Invalid value for option '--as-of': '2026-02-30' is not a date; write it like 2026-10-31
					audit pom.xml --region us            | Invalid value for option '--region': 'us' is not a region; use na, eu or fe
					""")
	void aWrongCommandLineIsToldInASentenceAndNothingBegins(String commandLine, String sentence) throws Exception {
		OpsidedRun run = command((Object[]) commandLine.split(" ")).run().exits(2).printsNothing();
		assertThat(run.told()).startsWith("opsided: " + sentence).endsWith("Try 'opsided audit --help'\n");
		assertThat(this.home).isEmptyDirectory();
	}

	@Test
	void withoutACommandThereIsTheUsageAndNothingElse() throws Exception {
		command().run().exits(2).printsNothing().tells("Usage: opsided", "audit", "--help");
	}

	@ParameterizedTest
	@CsvSource({ "--help, Usage: opsided", "audit --help, Usage: opsided audit", "help audit, Usage: opsided audit",
			"--version, opsided ", "audit --version, opsided " })
	void helpAndVersionAreThereForTheAsking(String commandLine, String printed) throws Exception {
		assertThat(command((Object[]) commandLine.split(" ")).run().exits(0).tellsOnly().printed()).startsWith(printed);
		assertThat(this.home).isEmptyDirectory();
	}

	private OpsidedCommand command(Object... arguments) {
		return new OpsidedCommand(this.home, Arrays.stream(arguments).map(Object::toString).toList());
	}

}
