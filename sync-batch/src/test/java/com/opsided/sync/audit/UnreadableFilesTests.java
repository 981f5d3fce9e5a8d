package com.opsided.sync.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are no reports, alone and among others.
 */
class UnreadableFilesTests {

	private static final String NOT_PART = "The files above are not part of the audit; the others are.";

	private final OpsidedHome home = OpsidedHome.shared();

	private final SellerFixture seller = SellerFixture.of(1, 1_000);

	@TempDir
	Path directory;

	@Test
	void aDirectoryWithoutReportsIsTold() throws Exception {
		this.home.audit("no reports", out(), Files.createDirectory(this.directory.resolve("nothing")))
			.run()
			.exits(65)
			.printsNothing()
			.tellsOnly("No report files were found there; name the files or the directory that Amazon's reports were "
					+ "downloaded to");
		assertThat(out().resolve("summary.json")).doesNotExist();
	}

	@Test
	void filesThatAreNoReportsAreToldOneByOneAndNothingIsLoaded() throws Exception {
		OpsidedRun run = this.home
			.audit("all unreadable", out(), write("unknown.csv", "Order,Buyer,Total\n1,2,3\n"), lacksQuantity(),
					write("empty.txt", ""), write("blank.txt", "\n\n"), truncatedGzip(), binary("scan.pdf"),
					workbook("report.xlsx"))
			.run()
			.exits(65)
			.printsNothing()
			.tells("unknown.csv: the header 'Order, Buyer, Total' is that of no known report; the nearest is ",
					"(it lacks the column", "download one of the supported reports",
					"lacks-quantity.txt: this ledger detail report lacks the required column 'Quantity'; download it "
							+ "again with all columns",
					"empty.txt: the file is empty; download the report again",
					"blank.txt: the file is empty; download the report again",
					"ledger.txt.gz: the compressed data ends too early, so the file is incomplete; download it again",
					"scan.pdf: this is a binary file and no report; download the report as text or CSV", "report.xlsx");
		assertThat(run.told()).doesNotContain(NOT_PART);
		assertThat(this.home.rows("report_load", "all unreadable")).isZero();
	}

	@Test
	void anUnreadableFileAmongOthersStopsNoneOfThem() throws Exception {
		this.home
			.audit("some unreadable", out(), truncatedGzip(), this.seller.file("ledger-detail.txt"),
					this.seller.file("reimbursements.txt"))
			.run()
			.exits(65)
			.prints("Account some unreadable (na), as of 2026-03-24", "FC_LOST")
			.tells("ledger.txt.gz: the compressed data ends too early", NOT_PART);
		AuditOutput output = new AuditOutput(out()).hasFile("ledger-detail.txt", 1_000, 1_000, 0)
			.hasFile("ledger.txt.gz", 0, 0, 0);
		assertThat(output.file("ledger.txt.gz").get("problem").asString()).contains("ends too early");
		assertThat(this.home.rows("report_load", "some unreadable")).isEqualTo(2);
		assertThat(this.home.rows("ledger_row", "some unreadable")).isEqualTo(1_000);
	}

	@Test
	void aHeaderOnlyIsAReportWithoutRows() throws Exception {
		Path header = write("ledger.txt", this.seller.lines("ledger-detail.txt").get(0) + "\n");
		this.home.audit("header only", out(), header).run().exits(0).prints("No discrepancies were found.");
		assertThat(new AuditOutput(out()).hasFile("ledger.txt", 0, 0, 0).discrepancies()).hasSize(1);
	}

	@Test
	void costsThatAreNoCostsAreToldAndTheRestIsAudited() throws Exception {
		this.home
			.audit("no costs", out(), this.seller.file("ledger-detail.txt"), "--costs",
					this.seller.file("reimbursements.txt"), "--quiet")
			.run()
			.exits(65)
			.printsNothing()
			.tellsOnly(this.seller.file("reimbursements.txt")
					+ ": this is a reimbursements report, but sourcing costs were expected; give it without --costs",
					NOT_PART);
		new AuditOutput(out()).hasFile("ledger-detail.txt", 1_000, 1_000, 0);
	}

	private Path out() {
		return this.directory.resolve("out");
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.directory.resolve(name), text);
	}

	private Path lacksQuantity() throws IOException {
		return this.seller.changed("ledger-detail.txt", this.directory.resolve("lacks-quantity.txt"),
				(header) -> header.replace("\"Quantity\"\t", "\"Amount\"\t"), 1);
	}

	private Path truncatedGzip() throws IOException {
		Path whole = this.directory.resolve("whole.gz");
		try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(whole))) {
			Files.copy(this.seller.file("ledger-detail.txt"), gzip);
		}
		byte[] bytes = Files.readAllBytes(whole);
		Files.delete(whole);
		return Files.write(this.directory.resolve("ledger.txt.gz"), Arrays.copyOf(bytes, bytes.length * 2 / 3));
	}

	private Path binary(String name) throws IOException {
		byte[] bytes = new byte[10_000];
		new Random(1).nextBytes(bytes);
		return Files.write(this.directory.resolve(name), bytes);
	}

	private Path workbook(String name) throws IOException {
		Path file = this.directory.resolve(name);
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (String entry : new String[] { "[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml" }) {
				zip.putNextEntry(new ZipEntry(entry));
				zip.write("<?xml version=\"1.0\"?><x/>".getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}

}
