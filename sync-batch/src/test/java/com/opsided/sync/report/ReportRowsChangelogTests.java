package com.opsided.sync.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.opsided.shared.report.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the tables of the report rows and the schemas of the reports together.
 */
class ReportRowsChangelogTests {

	static Stream<ReportSchema> schemas() {
		return Schemas.ALL.stream().filter((schema) -> schema.kind() != ReportKind.LEDGER_DETAIL);
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void aTableHasTheColumnsOfItsSchemaInOrder(ReportSchema schema) throws IOException {
		List<String> expected = new ArrayList<>(List.of("account bigint not null", "load_id int not null",
				"line int not null", "digest uuid not null"));
		for (ReportColumn column : schema.columns()) {
			String type = column.type().sqlType();
			expected.add(column.name() + " " + (type.equals("text") ? "text not null" : type));
		}
		expected.add("primary key (account, load_id, line)");
		assertThat(columns(schema.table())).isEqualTo(expected);
	}

	@Test
	void everyTableIsDroppedByItsRollback() throws IOException {
		List<String> created = find("create table (\\w+)");
		assertThat(created).hasSize(9).isEqualTo(find("--rollback drop table (\\w+);"));
		assertThat(find("--changeset opsided:0020-([\\w-]+)"))
			.isEqualTo(created.stream().map((table) -> table.replace('_', '-')).toList());
	}

	/** Comments and what the database computes by itself do not count. */
	private static List<String> columns(String table) throws IOException {
		Matcher matcher = Pattern.compile("create table " + table + " \\((.*?)\\n\\);", Pattern.DOTALL)
			.matcher(changelog());
		assertThat(matcher.find()).as(table).isTrue();
		String body = matcher.group(1)
			.replaceAll("--.*", "")
			.replaceAll("(?s)\\n    \\w+ numeric generated.*?stored,", "");
		return Stream.of(body.split(",(?=\\n)")).map((line) -> line.strip().replaceAll("\\s+", " ")).toList();
	}

	private static List<String> find(String pattern) throws IOException {
		return Pattern.compile(pattern).matcher(changelog()).results().map((result) -> result.group(1)).toList();
	}

	private static String changelog() throws IOException {
		try (InputStream in = ReportRowsChangelogTests.class.getResourceAsStream("/db/changes/0020-report-rows.sql")) {
			assertThat(in).isNotNull();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
