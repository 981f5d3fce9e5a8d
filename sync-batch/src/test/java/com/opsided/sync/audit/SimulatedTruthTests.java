package com.opsided.sync.audit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.opsided.sandbox.warehouse.SellerFiles;
import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.report.ReportFile;
import com.opsided.shared.discrepancy.UnmatchedCounters;
import com.opsided.sync.report.FindReports;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an audit finds of simulated sellers is what the simulation knows to be owed.
 */
class SimulatedTruthTests {

	private static final LocalDate AS_OF = SimulatedSeller.USUAL_LAST_DAY;

	private static final Set<String> NEVER_CLAIMED = Set.of("RESOLVED", "NEEDS_DATA", "INFORMATIONAL");

	@TempDir
	private Path directory;

	@ParameterizedTest(name = "seed {0} in {1} with {2} rows")
	@CsvSource({ "101, NA, 200", "102, EU, 350", "103, FE, 500", "104, NA, 900", "105, EU, 1300", "106, FE, 2000",
			"107, NA, 3000", "108, EU, 4000", "109, FE, 5000", "110, EU, 60000" })
	void anAuditFindsExactlyWhatIsOwed(long seed, Region region, long rows) throws Exception {
		SellerFiles files = new SimulatedSeller(seed, region, rows, AS_OF).write(this.directory);
		audit(files, region);
		assertThat(discrepancies()).isNotEmpty().allSatisfy(SimulatedTruthTests::isSane);
	}

	@Test
	void withoutRemovalReportsDisposalsNeedData() throws Exception {
		Set<ReportFile> wanted = EnumSet.complementOf(EnumSet.of(ReportFile.REMOVAL_ORDERS));
		SellerFiles files = new SimulatedSeller(111, Region.NA, 3000, AS_OF).write(this.directory, wanted);
		audit(files, Region.NA);
		assertThat(discrepancies()).filteredOn((row) -> row.getField("type").equals("DISPOSED_WITHOUT_ORDER"))
			.isNotEmpty()
			.allSatisfy((row) -> {
				assertThat(row.getField("state")).isEqualTo("NEEDS_DATA");
				assertThat(row.getField("claimable_units")).isEqualTo("0");
			});
	}

	private void audit(SellerFiles files, Region region) throws Exception {
		Seller seller = Seller.in(com.opsided.shared.account.Region.parse(region.code()));
		AuditResult result = seller.audit(FindReports.in(List.of(this.directory.resolve("reports"))), AS_OF, out());
		assertThat(result.files()).hasSameSizeAs(files.reports().keySet()).allSatisfy((file) -> {
			assertThat(file.problem()).isNull();
			assertThat(file.rejected()).isZero();
		});
		assertThat(result.detection().counters()).isEqualTo(new UnmatchedCounters(files.unmatched().found(),
				files.unmatched().reimbursed(), files.unmatched().reversals()));
		List<NamedCsvRecord> truth = Seller.csv(files.truth());
		List<String> columns = truth.get(0).getHeader();
		assertThat(only(columns, discrepancies())).isEqualTo(only(columns, truth));
	}

	private Path out() {
		return this.directory.resolve("audit");
	}

	private List<NamedCsvRecord> discrepancies() {
		return Seller.discrepancies(out());
	}

	private static List<String> only(List<String> columns, List<NamedCsvRecord> rows) {
		return rows.stream()
			.map((row) -> String.join(",", columns.stream().map(row::getField).toList()))
			.sorted()
			.toList();
	}

	private static void isSane(NamedCsvRecord row) {
		int open = number(row, "units") - number(row, "units_found") - number(row, "units_reimbursed");
		int claimable = number(row, "claimable_units");
		String state = row.getField("state");
		assertThat(number(row, "units_open")).isEqualTo(open);
		assertThat(claimable).isNotNegative();
		assertThat(claimable == 0).isEqualTo(NEVER_CLAIMED.contains(state));
		switch (state) {
			case "WAITING" -> assertThat(AS_OF).isBefore(day(row, "window_closes"));
			case "CLAIMABLE" -> assertThat(AS_OF).isBetween(day(row, "window_opens"), day(row, "window_closes"));
			case "EXPIRED" -> assertThat(AS_OF).isAfter(day(row, "window_closes"));
			default -> assertThat(claimable).isZero();
		}
		if (!row.getField("unit_value").isEmpty()) {
			assertThat(new BigDecimal(row.getField("claimable_amount")))
				.isEqualByComparingTo(new BigDecimal(row.getField("unit_value")).multiply(new BigDecimal(claimable)));
		}
	}

	private static int number(NamedCsvRecord row, String column) {
		return Integer.parseInt(row.getField(column));
	}

	private static LocalDate day(NamedCsvRecord row, String column) {
		return LocalDate.parse(row.getField(column));
	}

}
