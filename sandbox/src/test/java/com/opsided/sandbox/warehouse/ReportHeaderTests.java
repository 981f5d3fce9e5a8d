package com.opsided.sandbox.warehouse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.report.ReportFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The columns of {@code amazon-fba.md} §4, by number and by their first and last names.
 */
class ReportHeaderTests {

	private static final Map<ReportFile, Integer> COLUMNS = Map.of(ReportFile.LEDGER_DETAIL, 16,
			ReportFile.LEDGER_SUMMARY, 22, ReportFile.REIMBURSEMENTS, 18, ReportFile.CUSTOMER_RETURNS, 13,
			ReportFile.REMOVAL_ORDERS, 16, ReportFile.REMOVAL_SHIPMENTS, 10, ReportFile.MANAGE_FBA_INVENTORY, 22,
			ReportFile.COSTS, 4);

	@Test
	void everyReportParsesBackWithItsHeader() {
		for (Region region : Region.values()) {
			try (WrittenSeller written = seller(8, region)) {
				COLUMNS.forEach((file, columns) -> assertThat(written.table(file).header()).hasSize(columns));
				assertThat(written.rows(ReportFile.LEDGER_DETAIL)).allMatch((row) -> !row.get("FNSKU").isEmpty());
			}
		}
	}

	@Test
	void theFeePreviewComesInThreeVariants() {
		Set<String> variants = new HashSet<>();
		for (int seed = 1; seed < 12; seed++) {
			try (WrittenSeller written = seller(seed, Region.NA)) {
				Table table = written.table(ReportFile.FEE_PREVIEW);
				assertThat(table.header()).hasSize(31).contains("amazon-store", "product-size-tier");
				variants.add(table.header().get(5));
			}
		}
		assertThat(variants).containsExactlyInAnyOrder("product-group", "has-local-inventory");
		try (WrittenSeller written = seller(1, Region.EU)) {
			assertThat(written.table(ReportFile.FEE_PREVIEW).header()).hasSize(29)
				.contains("product-size-weight-band", "expected-efn-fulfilment-fee-per-unit-se");
		}
	}

	@Test
	void theStorageFeesComeInTwoVariants() {
		Set<Integer> variants = new HashSet<>();
		for (int seed = 1; seed < 12; seed++) {
			try (WrittenSeller written = seller(seed, Region.FE)) {
				Table table = written.table(ReportFile.STORAGE_FEES);
				assertThat(table.rows()).isNotEmpty();
				assertThat(table.header().get(2))
					.isEqualTo((table.header().size() == 27) ? "product_name" : "product-name");
				variants.add(table.header().size());
			}
		}
		assertThat(variants).containsExactlyInAnyOrder(21, 27);
	}

	@Test
	void oneReportIsNotInUtf8() throws Exception {
		for (Region region : Region.values()) {
			try (WrittenSeller written = seller(8, region)) {
				int notUtf8 = 0;
				for (Path file : written.files().reports().values()) {
					byte[] bytes = Files.readAllBytes(file);
					String text = new String(bytes, StandardCharsets.UTF_8);
					notUtf8 += text.indexOf('\uFFFD') >= 0 ? 1 : 0;
				}
				assertThat(notUtf8).as(region.code()).isEqualTo(1);
			}
		}
	}

	private static WrittenSeller seller(long seed, Region region) {
		return WrittenSeller.of(new SimulatedSeller(seed, region, 700, SimulatedSeller.USUAL_LAST_DAY));
	}

}
