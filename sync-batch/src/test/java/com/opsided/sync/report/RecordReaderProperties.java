package com.opsided.sync.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class RecordReaderProperties {

	@Property(tries = 5_000)
	void everyTextIsCutAsThePlainRulesCutIt(@ForAll("texts") String text, @ForAll("dialects") Dialect dialect,
			@ForAll @IntRange(min = 1, max = 40) int bufferSize) throws IOException {
		assertThat(read(text, dialect, bufferSize)).isEqualTo(PlainRecords.of(text, dialect));
	}

	@Property(tries = 500)
	void fieldsWrittenInQuotesComeBackAsTheyWere(@ForAll("rows") List<List<String>> rows,
			@ForAll @IntRange(min = 1, max = 40) int bufferSize) throws IOException {
		StringBuilder text = new StringBuilder();
		for (List<String> row : rows) {
			text.append(
					String.join(";", row.stream().map((field) -> '"' + field.replace("\"", "\"\"") + '"').toList()));
			text.append("\r\n");
		}
		assertThat(read(text.toString(), new Dialect(';', true), bufferSize)).extracting(PlainRecords.Row::fields)
			.isEqualTo(rows);
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> piece = Arbitraries.of("a", "\"", "\"\"", "\t", ",", "\n", "\r", "\r\n", "\0", " ", "é", "日本",
				"\u0001", "\u000b", "0123456789abcdef");
		return piece.list().ofMaxSize(60).map((pieces) -> String.join("", pieces));
	}

	@Provide
	Arbitrary<Dialect> dialects() {
		return Arbitraries.of(new Dialect('\t', false), new Dialect('\t', true), new Dialect(',', true),
				new Dialect(';', true));
	}

	@Provide
	Arbitrary<List<List<String>>> rows() {
		Arbitrary<String> field = Arbitraries.strings().withChars("ab\";\t\n é").ofMaxLength(12);
		return field.list().ofMinSize(1).ofMaxSize(5).map((fields) -> {
			List<String> row = new ArrayList<>(fields);
			row.set(0, "x" + row.get(0));
			return List.copyOf(row);
		}).list().ofMaxSize(6);
	}

	private static List<PlainRecords.Row> read(String text, Dialect dialect, int bufferSize) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		List<PlainRecords.Row> rows = new ArrayList<>();
		try (RecordReader records = new RecordReader("text", new ByteArrayInputStream(bytes), Encoding.PLAIN, dialect,
				bufferSize)) {
			while (records.next()) {
				List<String> fields = new ArrayList<>();
				for (int i = 0; i < records.fields(); i++) {
					fields.add(records.text(i));
				}
				rows.add(new PlainRecords.Row(records.line(), fields, records.rawText()));
			}
			assertThat(records.bytesRead()).isEqualTo(bytes.length);
		}
		return rows;
	}

}
