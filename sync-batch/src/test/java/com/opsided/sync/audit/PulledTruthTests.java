package com.opsided.sync.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.List;

import com.opsided.sandbox.warehouse.SellerFiles;
import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.api.SellerData;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.report.ReportFile;
import com.opsided.sync.finance.PullSimulatedMovements;
import com.opsided.sync.inbound.PullSimulatedShipments;
import com.opsided.sync.inventory.PullSimulatedStock;
import com.opsided.sync.report.FindReports;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found of simulated sellers whose stock, shipments and transactions were pulled
 * beside their reports is what the simulation knows to be owed.
 */
class PulledTruthTests {

	private static final LocalDate AS_OF = SimulatedSeller.USUAL_LAST_DAY;

	private static final Set<String> PULLED = Set.of("INBOUND_SHORT", "RETURN_NOT_RECEIVED", "SNAPSHOT_DRIFT");

	private static final Instant MIDDAY = AS_OF.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

	@TempDir
	private Path directory;

	@ParameterizedTest(name = "seed {0} in {1} with {2} rows")
	@CsvSource({ "201, NA, 500", "202, EU, 1500", "203, FE, 3000", "204, EU, 20000" })
	void pulledDataShowsExactlyWhatIsOwed(long seed, Region region, long rows) throws Exception {
		SimulatedSeller simulated = new SimulatedSeller(seed, region, rows, AS_OF);
		SellerFiles files = simulated.write(this.directory);
		Files.setLastModifiedTime(files.reports().get(ReportFile.MANAGE_FBA_INVENTORY), FileTime.from(MIDDAY));
		SellerData data = SellerData.open(simulated, this.directory);
		Seller seller = Seller.in(com.opsided.shared.account.Region.parse(region.code()));
		pull(seller.account().id(), data);
		Path out = this.directory.resolve("audit");
		seller.audit(FindReports.in(List.of(this.directory.resolve("reports"))), AS_OF, out);
		List<NamedCsvRecord> expected = Seller.csv(data.truth());
		List<String> columns = expected.get(0).getHeader();
		List<NamedCsvRecord> found = Seller.discrepancies(out);
		assertThat(expected).extracting((row) -> row.getField("type")).containsAll(PULLED);
		assertThat(rows(columns, found, true)).containsExactlyInAnyOrderElementsOf(rows(columns, expected, true));
		assertThat(rows(columns, found, false)).isEqualTo(rows(columns, Seller.csv(files.truth()), false));
	}

	private static void pull(long account, SellerData data) {
		Clock clock = Clock.fixed(AS_OF.atTime(23, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
		PullSimulatedStock.pull(account, 1, data, clock);
		PullSimulatedShipments.pull(account, data, clock);
		PullSimulatedMovements.pull(account, data, clock);
	}

	private static List<String> rows(List<String> columns, List<NamedCsvRecord> rows, boolean pulled) {
		return rows.stream()
			.filter((row) -> PULLED.contains(row.getField("type")) == pulled)
			.map((row) -> String.join(",", columns.stream().map(row::getField).toList()))
			.sorted()
			.toList();
	}

}
