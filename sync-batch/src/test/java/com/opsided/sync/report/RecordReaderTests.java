package com.opsided.sync.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecordReaderTests {

	private static final Dialect PLAIN_TABS = new Dialect('\t', false);

	private static final Dialect QUOTED_TABS = new Dialect('\t', true);

	private static final Dialect COMMAS = new Dialect(',', true);

	@Test
	void bareQuotesBelongToTheTextOfAnUnquotedFile() throws IOException {
		assertThat(rows("1\tGel'O Cool 11 x 22\" - soft\t\"x\"\n", PLAIN_TABS))
			.containsExactly("1:[1, Gel'O Cool 11 x 22\" - soft, \"x\"]");
	}

	@Test
	void doubledQuotesBecomeOneAndLineEndsMayBeQuoted() throws IOException {
		assertThat(rows("\"a\"\"b\"\t\"two\r\nlines\"\nnext\t\"\"\"\"\n", QUOTED_TABS))
			.containsExactly("1:[a\"b, two\r\nlines]", "3:[next, \"]");
	}

	@Test
	void aQuoteThatNobodyDoubledDoesNotEndTheField() throws IOException {
		assertThat(rows("\"11 x 22\" - soft\",\"b\"\nc,d", COMMAS)).containsExactly("1:[11 x 22\" - soft, b]",
				"2:[c, d]");
	}

	@Test
	void everyKindOfLineEndCountsAsOneLine() throws IOException {
		assertThat(rows("a\r\nb\nc\rd", PLAIN_TABS)).containsExactly("1:[a]", "2:[b]", "3:[c]", "4:[d]");
	}

	@Test
	void linesWithoutContentAreSkippedButCounted() throws IOException {
		assertThat(rows("\na\n\r\n  \n,,\n\"\",\nb\n\n", COMMAS)).containsExactly("2:[a]", "7:[b]");
	}

	@Test
	void nulsVanishWhereverTheyAre() throws IOException {
		assertThat(rows("\0\"a\0\"\0\"b\"\0\t\0\0\r\0\nc\0\n", QUOTED_TABS)).containsExactly("1:[a\"b, ]", "2:[c]");
	}

	@Test
	void anEmptyLastFieldIsAField() throws IOException {
		assertThat(rows("a,\nb,", COMMAS)).containsExactly("1:[a, ]", "2:[b, ]");
	}

	@Test
	void anUnclosedQuoteEndsWithTheFile() throws IOException {
		assertThat(rows("a,\"b\nc", COMMAS)).containsExactly("1:[a, b\nc]");
	}

	@Test
	void aRejectedRowKeepsItsTextAsItWasWritten() throws IOException {
		try (RecordReader records = reader("\"a\"\"b\"\t\0\"c\"\r\nd", QUOTED_TABS, 64)) {
			records.next();
			assertThat(records.text(0)).isEqualTo("a\"b");
			assertThat(records.rawText()).isEqualTo("\"a\"\"b\"\t\"c\"");
			records.next();
			assertThat(records.rawText()).isEqualTo("d");
		}
	}

	@Test
	void aRejectedRowIsCutAfterFourThousandCharacters() throws IOException {
		try (RecordReader records = reader("日".repeat(5_000) + "\n" + "x" + "😀".repeat(3_000), COMMAS, 64)) {
			records.next();
			assertThat(records.rawText()).isEqualTo("日".repeat(4_000));
			records.next();
			assertThat(records.rawText()).isEqualTo("x" + "😀".repeat(1_999));
		}
	}

	@Test
	void moreFieldsThanAnyReportHasAreCountedButNotKept() throws IOException {
		try (RecordReader records = reader("x" + ",".repeat(5_000), COMMAS, 64)) {
			records.next();
			assertThat(records.fields()).isEqualTo(5_001);
			assertThat(records.text(RecordReader.MOST_FIELDS - 1)).isEmpty();
		}
	}

	@Test
	void aRecordOfJustUnderFourMegabytesIsRead() throws IOException {
		String longest = "x".repeat(RecordBuffer.LONGEST_RECORD - 1);
		assertThat(rows("a\n" + longest + "\nb\n", COMMAS)).containsExactly("1:[a]", "2:[" + longest + "]", "3:[b]");
	}

	@Test
	void aRecordWithoutEndIsAnErrorByNameAndNotOutOfMemory() throws IOException {
		try (RecordReader records = reader("a\n\"" + "x\n".repeat(3 << 20), COMMAS, 1 << 18)) {
			records.next();
			assertThatExceptionOfType(UnreadableReport.class).isThrownBy(records::next)
				.withMessage("report.txt: the record in line 2 is longer than 4 MB: a quote in it is never closed, "
						+ "or this is no report; correct the line or download the report again")
				.extracting(UnreadableReport::category)
				.isEqualTo(UnreadableReport.Category.RECORD_TOO_LONG);
		}
	}

	@Test
	void textInAnotherCharsetArrivesAsUtf8() throws IOException {
		byte[] western = { 'a', (byte) 0x92, (byte) 0xa0, ',', (byte) 0x81, '\n' };
		assertThat(rows(western, new Encoding(Charset.forName("windows-1252"), 0, true)))
			.containsExactly("1:[a\u2019\u00a0, \ufffd]");
		byte[] wide = "\ufeffä\0,😀\r\n".repeat(1).getBytes(StandardCharsets.UTF_16LE);
		assertThat(rows(wide, new Encoding(StandardCharsets.UTF_16LE, 2, true))).containsExactly("1:[ä, 😀]");
	}

	@Test
	void surrogatePairsSurviveTheEndsOfBuffers() throws IOException {
		String text = "x" + "😀".repeat(40_000);
		byte[] wide = text.getBytes(StandardCharsets.UTF_16BE);
		assertThat(rows(wide, new Encoding(StandardCharsets.UTF_16BE, 0, true))).containsExactly("1:[" + text + "]");
	}

	private static List<String> rows(String text, Dialect dialect) throws IOException {
		try (RecordReader records = reader(text, dialect, 1 << 16)) {
			return rows(records);
		}
	}

	private static List<String> rows(byte[] bytes, Encoding encoding) throws IOException {
		try (RecordReader records = new RecordReader("report.txt", new ByteArrayInputStream(bytes), encoding, COMMAS,
				1 << 10)) {
			return rows(records);
		}
	}

	private static List<String> rows(RecordReader records) throws IOException {
		List<String> rows = new ArrayList<>();
		while (records.next()) {
			List<String> fields = new ArrayList<>();
			for (int i = 0; i < records.fields(); i++) {
				fields.add(records.text(i));
			}
			rows.add(records.line() + ":" + fields);
		}
		return rows;
	}

	private static RecordReader reader(String text, Dialect dialect, int bufferSize) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new RecordReader("report.txt", new ByteArrayInputStream(bytes), Encoding.PLAIN, dialect, bufferSize);
	}

}
