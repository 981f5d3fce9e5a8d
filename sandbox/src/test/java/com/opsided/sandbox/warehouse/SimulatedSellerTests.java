package com.opsided.sandbox.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.report.ReportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SimulatedSellerTests {

	private static final LocalDate LAST_DAY = SimulatedSeller.USUAL_LAST_DAY;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void theSameSeedWritesTheSameBytes(Region region) throws IOException {
		new SimulatedSeller(3, region, 2_000, LAST_DAY).write(this.folder.resolve("a"));
		new SimulatedSeller(3, region, 2_000, LAST_DAY).write(this.folder.resolve("b"));
		assertThat(WrittenSeller.bytes(this.folder.resolve("a")))
			.isEqualTo(WrittenSeller.bytes(this.folder.resolve("b")));
	}

	@Test
	void anotherSeedIsAnotherSeller() throws IOException {
		Path a = new SimulatedSeller(3, Region.NA, 500, LAST_DAY).write(this.folder.resolve("a")).truth();
		Path b = new SimulatedSeller(4, Region.NA, 500, LAST_DAY).write(this.folder.resolve("b")).truth();
		assertThat(Files.readString(a)).isNotEqualTo(Files.readString(b));
	}

	@Test
	void leavesTheReportsAndTheTruthAndNothingElse() throws IOException {
		new SimulatedSeller(3, Region.NA, 30_000, LAST_DAY).write(this.folder);
		try (Stream<Path> left = Files.walk(this.folder)) {
			assertThat(left.filter((path) -> !path.equals(this.folder))
				.map((path) -> this.folder.relativize(path).toString())).containsExactlyInAnyOrder("reports",
						"truth.csv", "truth.json", "reports/ledger-detail.txt", "reports/ledger-summary.txt",
						"reports/reimbursements.txt", "reports/customer-returns.txt", "reports/removal-orders.txt",
						"reports/removal-shipments.txt", "reports/manage-fba-inventory.txt", "reports/fee-preview.txt",
						"reports/storage-fees.txt", "reports/costs.csv");
		}
	}

	@Test
	void aReportWrittenAloneHasTheSameBytes() throws IOException {
		SimulatedSeller seller = new SimulatedSeller(5, Region.EU, 3_000, LAST_DAY);
		Map<String, String> all = WrittenSeller.bytes(seller.write(this.folder.resolve("all")).truth().getParent());
		for (ReportFile file : ReportFile.values()) {
			Path alone = this.folder.resolve(file.word());
			assertThat(seller.write(alone, EnumSet.of(file)).reports()).containsOnlyKeys(file);
			assertThat(WrittenSeller.bytes(alone.resolve("reports"))).hasSize(1)
				.containsEntry(file.fileName(), all.get("reports/" + file.fileName()));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 29, 100, 1_501, 12_345 })
	void theLedgerHasExactlyTheRowsAskedFor(int rows) {
		try (WrittenSeller written = WrittenSeller.of(new SimulatedSeller(6, Region.FE, rows, LAST_DAY))) {
			assertThat(written.rows(ReportFile.LEDGER_DETAIL)).hasSize(rows);
			assertThat(Table.text(written.files().counters(), Region.FE.legacyCharset()))
				.contains("\"ledger_rows\": " + rows + ",", "\"region\": \"fe\"", "\"as_of\": \"2026-03-24\"");
		}
	}

	@Test
	void theLedgerComesNewestFirst() {
		try (WrittenSeller written = WrittenSeller.of(new SimulatedSeller(6, Region.NA, 40_000, LAST_DAY))) {
			DateTimeFormatter slashed = DateTimeFormatter.ofPattern("MM/dd/yyyy");
			List<LocalDate> dates = written.rows(ReportFile.LEDGER_DETAIL)
				.stream()
				.map((row) -> LocalDate.parse(row.get("Date"), slashed))
				.toList();
			assertThat(dates).isSortedAccordingTo((a, b) -> b.compareTo(a)).startsWith(LAST_DAY);
			assertThat(dates.get(dates.size() - 1)).isAfterOrEqualTo(LAST_DAY.minusDays(548));
		}
	}

	@Test
	void withoutRemovalOrdersEveryDisposalNeedsData() throws IOException {
		SimulatedSeller seller = new SimulatedSeller(7, Region.NA, 5_000, LAST_DAY);
		Path some = seller.write(this.folder, EnumSet.of(ReportFile.LEDGER_DETAIL)).truth();
		try (WrittenSeller all = WrittenSeller.of(seller)) {
			long disposals = all.rows(ReportFile.LEDGER_DETAIL)
				.stream()
				.filter((row) -> row.get("Reason").equals("D"))
				.count();
			assertThat(Table.read(some, Region.NA.legacyCharset()).rows())
				.filteredOn((row) -> row.get("type").equals("DISPOSED_WITHOUT_ORDER"))
				.hasSize((int) disposals)
				.hasSizeGreaterThan(all.truth("DISPOSED_WITHOUT_ORDER").size())
				.allMatch((row) -> row.get("units_found").equals("0") && row.get("claimable_units").equals("0"));
		}
	}

	@Test
	void withoutLedgerSummaryNoBalanceCanBreakOrDrift() throws IOException {
		SimulatedSeller seller = new SimulatedSeller(16, Region.NA, 1_500, LAST_DAY);
		Path some = seller.write(this.folder, EnumSet.complementOf(EnumSet.of(ReportFile.LEDGER_SUMMARY))).truth();
		assertThat(Files.readString(some)).doesNotContain("BALANCE_BREAK", "SNAPSHOT_DRIFT").contains("FC_LOST");
	}

	@Test
	void refusesASizeItCannotWrite() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SimulatedSeller(1, Region.NA, 0, LAST_DAY));
		assertThatIllegalArgumentException().isThrownBy(() -> new SimulatedSeller(1, Region.NA, 10_000_001, LAST_DAY));
	}

}
