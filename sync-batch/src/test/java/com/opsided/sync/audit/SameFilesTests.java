package com.opsided.sync.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same files in whatever wrapping, order and number are the same audit.
 */
class SameFilesTests {

	private final OpsidedHome home = OpsidedHome.shared();

	private final SellerFixture seller = SellerFixture.of(1, 1_000);

	@TempDir
	Path directory;

	@Test
	void theWrappingAndTheOrderOfFilesDoNotMatter() throws Exception {
		AuditOutput plain = audit("as directory", this.seller.reports());
		assertThat(plain.discrepancies()).hasSizeGreaterThan(20);
		assertThat(audit("as zip", zip()).discrepancies()).isEqualTo(plain.discrepancies());
		List<Path> gzips = new ArrayList<>();
		for (Path report : reports()) {
			gzips.add(gzip(report));
		}
		Collections.reverse(gzips);
		assertThat(audit("as gzips", gzips.toArray()).discrepancies()).isEqualTo(plain.discrepancies());
		List<Path> commas = new ArrayList<>(reports());
		commas.remove(this.seller.file("ledger-detail.txt"));
		commas.add(0, commaSeparated("ledger-detail.txt"));
		assertThat(audit("as csv", commas.toArray()).discrepancies()).isEqualTo(plain.discrepancies());
	}

	@Test
	void theSameFilesAgainLoadAndComputeNothingTwice() throws Exception {
		AuditOutput output = new AuditOutput(this.directory.resolve("out"));
		this.home.audit("again", output.directory(), this.seller.reports())
			.run()
			.exits(0)
			.tells("Loaded ", "Detection took ", "Reconciliation took ");
		List<String> first = output.discrepancies();
		String summary = output.summary().toString();
		String page = Files.readString(output.directory().resolve("report.html"));
		assertThat(page.split("<tr><td><span class=\"state ", -1)).as("every row of the table is on the page")
			.hasSameSizeAs(first);
		long rows = this.home.rows("ledger_row", "again");

		OpsidedRun json = this.home.audit("again", output.directory(), this.seller.reports(), "--json")
			.run()
			.exits(0)
			.tellsOnly();
		assertThat(JsonMapper.builder().build().readTree(json.printed())).isEqualTo(output.summary());
		assertThat(output.summary()).hasToString(summary);
		assertThat(output.directory().resolve("report.html")).hasContent(page);
		assertThat(output.discrepancies()).isEqualTo(first);
		assertThat(this.home.rows("ledger_row", "again")).isEqualTo(rows);

		this.home.audit("again", output.directory(), this.seller.file("ledger-detail.txt"))
			.run()
			.exits(0)
			.tellsOnly("All of these files are loaded already", "Nothing has changed since they were evaluated");
		assertThat(output.discrepancies()).isEqualTo(first);
	}

	@Test
	void resultsThatCannotBeWrittenAreToldAndNothingIsLost() throws Exception {
		Path taken = Files.writeString(this.directory.resolve("taken"), "a file");
		this.home.audit("unwritable", taken, this.seller.file("ledger-detail.txt"), "--quiet")
			.run()
			.exits(70)
			.printsNothing()
			.tellsOnly(
					"opsided: cannot write " + taken + " (there is a file of that name); what was loaded is kept: run "
							+ "the same command again with an --out that can be written to");
		audit("unwritable", this.seller.file("ledger-detail.txt"));
	}

	private AuditOutput audit(String account, Object... files) throws Exception {
		Path out = this.directory.resolve("out of " + account);
		this.home.audit(account, out, files).and("--quiet").run().exits(0).printsNothing().tellsOnly();
		return new AuditOutput(out);
	}

	private List<Path> reports() throws IOException {
		try (Stream<Path> files = Files.list(this.seller.reports())) {
			return files.sorted().toList();
		}
	}

	private Path zip() throws IOException {
		Path file = this.directory.resolve("reports.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Path report : reports()) {
				zip.putNextEntry(new ZipEntry("some/folder/" + report.getFileName()));
				Files.copy(report, zip);
			}
		}
		return file;
	}

	private Path gzip(Path report) throws IOException {
		Path file = this.directory.resolve(report.getFileName() + ".gz");
		try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
			Files.copy(report, gzip);
		}
		return file;
	}

	/** The ledger quotes every field, so that commas inside them do no harm. */
	private Path commaSeparated(String name) throws IOException {
		return Files.write(this.directory.resolve("ledger.csv"),
				this.seller.lines(name).stream().map((line) -> line.replace("\"\t\"", "\",\"")).toList());
	}

}
