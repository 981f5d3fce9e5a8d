package com.opsided.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Whoever is woken by an alert finds SQL that runs on the tables of today. */
class RunbookSqlTests {

	@Test
	void everyStatementOfTheRunbookRuns() throws IOException, SQLException {
		List<String> statements = statements();
		assertThat(statements).hasSizeGreaterThan(15);
		try (Connection database = RunningDemo.get().database(); Statement statement = database.createStatement()) {
			statements
				.forEach((sql) -> assertThatCode(() -> statement.execute(sql)).as(sql).doesNotThrowAnyException());
		}
	}

	/**
	 * With a value for each place that is written in capitals; no session has the number
	 * 0.
	 */
	private static List<String> statements() throws IOException {
		String text = Files.readString(Jars.project().resolve("docs").resolve("runbook.md"));
		return Pattern.compile("`(select [^`]*;)`").matcher(text).results().map((match) -> filled(match)).toList();
	}

	private static String filled(MatchResult match) {
		return match.group(1)
			.replace("= ACCOUNT", "= 1")
			.replace("'OWNER'", "'00000000-0000-0000-0000-000000000000'")
			.replace("(PID)", "(0)");
	}

}
