package com.opsided.sync.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Arrays;

import com.opsided.shared.account.Region;
import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.UnreadableReport.Category;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class InspectReportTests {

	private static final String HEADER = "fnsku\tmsku\tunit_cost\tcurrency\teffective_from\ttitle\n";

	@Test
	void digestAndSizeAreThoseOfTheDecompressedBytes() throws Exception {
		byte[] bytes = "fnsku,unit_cost,currency\n".getBytes(StandardCharsets.UTF_8);
		ReportFile plain = Sources.inspect(Sources.of("a", bytes));
		ReportFile compressed = Sources.inspect(Sources.of("a", Sources.gzip(bytes)));
		assertThat(plain.size()).isEqualTo(25);
		assertThat(plain.sha256()).isEqualTo("053c8b48d2949e8f7b9cfff3dcd7f1f1d62536412305db197978b64044566a19");
		assertThat(compressed.sha256()).isEqualTo(plain.sha256());
		assertThat(compressed.size()).isEqualTo(25);
	}

	@Test
	void theHeaderDecidesTheDialect() throws Exception {
		assertThat(Sources.inspect("fnsku,unit_cost,currency").dialect()).isEqualTo(new Dialect(',', true));
		assertThat(Sources.inspect("fnsku;unit_cost;currency").dialect()).isEqualTo(new Dialect(';', true));
		assertThat(Sources.inspect("fnsku\tunit_cost\tcurrency").dialect()).isEqualTo(new Dialect('\t', false));
		assertThat(Sources.inspect("\"fnsku\"\t\"unit_cost\"\t\"currency\"").dialect())
			.isEqualTo(new Dialect('\t', true));
		assertThat(Sources.inspect("\n\nfnsku\tunit_cost\tcurrency\ta,b;c,d;e,f").dialect())
			.isEqualTo(new Dialect('\t', false));
	}

	@Test
	void aHeaderAloneIsAReportWithoutRows() throws Exception {
		try (RecordReader records = RecordReader.open(Sources.inspect("fnsku,unit_cost,currency"))) {
			assertThat(records.next()).isFalse();
		}
	}

	@Test
	void unmarkedTextIsUtf8IfItCanBe() throws Exception {
		assertThat(encoding("Größe 日本 ™", StandardCharsets.UTF_8, Region.NA)).isEqualTo(Encoding.PLAIN);
		assertThat(encoding("Größe 日本 ™", StandardCharsets.UTF_8, Region.FE)).isEqualTo(Encoding.PLAIN);
	}

	@Test
	void aByteOrderMarkDecidesTheCharset() throws Exception {
		assertThat(encoding("日本", StandardCharsets.UTF_8, "\ufeff")).isEqualTo("UTF-8 日本");
		assertThat(encoding("日本", StandardCharsets.UTF_16LE, "\ufeff")).isEqualTo("UTF-16LE 日本");
		assertThat(encoding("日本", StandardCharsets.UTF_16BE, "\ufeff")).isEqualTo("UTF-16BE 日本");
	}

	@Test
	void aFileThatIsNotTheUtf8ItsMarkSaysLosesOnlyItsBrokenCharacters() throws Exception {
		byte[] bytes = ("\ufeff" + HEADER + "X1\tM\t1\tUSD\t\té日?\n").getBytes(StandardCharsets.UTF_8);
		bytes[bytes.length - 2] = (byte) 0x92;
		assertThat(title(bytes, Region.NA)).isEqualTo("UTF-8 é日\ufffd");
	}

	@Test
	void otherTextIsWindows1252() throws Exception {
		byte[] bytes = (HEADER + "X1\tM\t1\tUSD\t\ta?b?\n").getBytes(StandardCharsets.US_ASCII);
		bytes[bytes.length - 4] = (byte) 0x92;
		bytes[bytes.length - 2] = (byte) 0xa0;
		assertThat(title(bytes, Region.NA)).isEqualTo("windows-1252 a\u2019b\u00a0");
	}

	@Test
	void otherTextOfTheFarEastIsWindows31jIfItCanBe() throws Exception {
		byte[] japanese = (HEADER + "X1\tM\t1\tJPY\t\tワイヤレス①\n").getBytes(Charset.forName("windows-31j"));
		assertThat(title(japanese, Region.FE)).isEqualTo("windows-31j ワイヤレス①");
		assertThat(title(japanese, Region.EU)).startsWith("windows-1252 ");
		byte[] western = (HEADER + "X1\tM\t1\tAUD\t\tcafé\n").getBytes(Charset.forName("windows-1252"));
		assertThat(title(western, Region.FE)).isEqualTo("windows-1252 café");
	}

	@Test
	void anEmptyFileIsRefused() {
		for (String nothing : new String[] { "", "\0\0", "\n \r\n", "\ufeff" }) {
			assertThat(refusal(Sources.of(nothing)))
				.hasMessage("report.txt: the file is empty; download the report again")
				.extracting(UnreadableReport::category)
				.isEqualTo(Category.EMPTY);
		}
	}

	@Test
	void filesThatAreNoTextAreRefused() throws IOException {
		assertThat(refusal("%PDF-1.7\n")).isEqualTo("x: this is a PDF document; download the report as text or CSV");
		assertThat(refusal("\u0089PNG\r\n")).isEqualTo("x: this is a picture; download the report as text or CSV");
		assertThat(refusal("\u00d0\u00cf\u0011\u00e0\u00a1"))
			.isEqualTo("x: this is an Excel workbook; open it and save it as CSV");
		assertThat(refusal("PK\u0003\u0004"))
			.isEqualTo("x: this is an archive in an archive in an archive; unpack it first");
		assertThat(refusal("\u007fELF\u0002\u0001"))
			.isEqualTo("x: this is a binary file and no report; download the report as text or CSV");
		assertThat(refusal(Sources.of("x", Sources.gzip(Sources.gzip(new byte[1])))))
			.hasMessage("x: this has been compressed twice; decompress it first");
	}

	@Test
	void aCompressedFileCutShortIsRefused() throws IOException {
		byte[] whole = Sources.gzip("fnsku,unit_cost,currency\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
		for (int length : new int[] { 5, 30, whole.length - 1 }) {
			UnreadableReport refusal = refusal(Sources.of("ledger.txt.gz", Arrays.copyOf(whole, length)));
			assertThat(refusal)
				.hasMessage("ledger.txt.gz: the compressed data ends too early, so the file is incomplete; "
						+ "download it again");
			assertThat(refusal.category()).isEqualTo(Category.CORRUPT);
		}
	}

	@Test
	void aDamagedCompressedFileIsRefused() throws IOException {
		byte[] bytes = Sources.gzip("fnsku,unit_cost,currency\n".getBytes(StandardCharsets.UTF_8));
		bytes[bytes.length - 5] ^= 1;
		assertThat(refusal(Sources.of("ledger.txt.gz", bytes)))
			.hasMessage("ledger.txt.gz: the compressed data is damaged (Corrupt GZIP trailer); download it again");
	}

	@Test
	void aFileThatMayNotBeReadIsRefused() {
		assertThat(refusal(failing(new AccessDeniedException("x"))))
			.hasMessage("x: the file may not be read (permission denied); allow reading it and try again")
			.extracting(UnreadableReport::category)
			.isEqualTo(Category.UNREADABLE);
		assertThat(refusal(failing(new NoSuchFileException("x"))))
			.hasMessage("x: the file is gone; put it back and try again");
		assertThat(refusal(failing(new IOException("Input/output error"))))
			.hasMessage("x: reading failed (Input/output error); check the disk and try again");
	}

	@Test
	void anUnknownHeaderNamesTheNearestReportAndWhatItLacks() {
		UnreadableReport refusal = refusal(Sources.of("order-id,fnsku,shipment-date,name,city,phone\n"));
		assertThat(refusal)
			.hasMessage("report.txt: the header 'order-id, fnsku, shipment-date, name, city, phone' is that "
					+ "of no known report; the nearest is removal shipment detail (it lacks the column "
					+ "'shipped-quantity'); download one of the supported reports");
		assertThat(refusal.category()).isEqualTo(Category.UNKNOWN_HEADER);
	}

	@Test
	void aReportWithoutARequiredColumnIsRefusedByItsName() {
		UnreadableReport refusal = refusal(
				Sources
					.of("ledger.csv",
							("Date,FNSKU,ASIN,MSKU,Title,Event Type,Reference ID,"
									+ "Fulfillment Center,Disposition,Reason,Country\n")
								.getBytes(StandardCharsets.UTF_8)));
		assertThat(refusal).hasMessage("ledger.csv: this ledger detail report lacks the required column 'Quantity'; "
				+ "download it again with all columns");
		assertThat(refusal.category()).isEqualTo(Category.MISSING_COLUMN);
		assertThat(refusal(Sources.of("unit_cost,currency"))).hasMessage("report.txt: this sourcing costs report lacks "
				+ "the required column 'fnsku or msku'; download it again with all columns");
	}

	@Test
	void aFileIsInspectedToItsLastByte() throws IOException {
		byte[] bytes = (HEADER + "X1\tM\t1\tUSD\t\tplain\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
		bytes[bytes.length - 2] = (byte) 0xa0;
		ReportFile report = Sources.inspect(Sources.of("x", bytes));
		assertThat(report.encoding().charset()).isEqualTo(Charset.forName("windows-1252"));
		assertThat(report.kind()).isEqualTo(ReportKind.SOURCING_COSTS);
		assertThat(report.size()).isEqualTo(bytes.length);
	}

	static UnreadableReport refusal(ReportSource source) {
		return catchThrowableOfType(UnreadableReport.class, () -> Sources.inspect(source));
	}

	private static String refusal(String latin) {
		return String.valueOf(refusal(Sources.of("x", latin.getBytes(StandardCharsets.ISO_8859_1))).getMessage());
	}

	private static ReportSource failing(IOException cause) {
		return new ReportSource("x", "x", Instant.EPOCH, () -> {
			throw cause;
		});
	}

	private static Encoding encoding(String title, Charset charset, Region region) throws UnreadableReport {
		byte[] bytes = (HEADER + "X1\tM\t1\tUSD\t\t" + title).getBytes(charset);
		return new InspectReport(Schemas.ALL, region).inspect(Sources.of("x", bytes)).encoding();
	}

	private static String encoding(String title, Charset charset, String mark) throws IOException {
		return title((mark + HEADER + "X1\tM\t1\tUSD\t\t" + title).getBytes(charset), Region.NA);
	}

	private static String title(byte[] bytes, Region region) throws IOException {
		ReportFile report = new InspectReport(Schemas.ALL, region).inspect(Sources.of("x", bytes));
		try (RecordReader records = RecordReader.open(report)) {
			assertThat(records.next()).isTrue();
			return report.encoding().charset().name() + " " + records.text(5);
		}
	}

}
