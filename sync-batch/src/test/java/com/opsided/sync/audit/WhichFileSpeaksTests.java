package com.opsided.sync.audit;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.account.Region;
import com.opsided.shared.money.Money;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.sync.detection.LoadCosts;
import com.opsided.sync.report.ReportSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Snapshots and lists of costs are kept per file and one of them speaks; texts arrive as
 * they were written, whatever the charset.
 */
class WhichFileSpeaksTests {

	private static final String RETURNS = "return-date\torder-id\tfnsku\tquantity\tdetailed-disposition\treason\tproduct-name\n";

	private final Seller seller = Seller.in(Region.NA);

	@Test
	void snapshotsAreKeptPerFileAndTheNewestSpeaks() {
		ReportSource january = stock("january", 1, 10);
		ReportSource february = stock("february", 2, 11);
		this.seller.load(february);
		this.seller.load(january);
		assertThat(this.seller.count("inventory_snapshot")).isEqualTo(2);
		assertThat(newest(ReportKind.MANAGE_INVENTORY).fileName()).isEqualTo("february");
		this.seller.load(stock("march", 3, 10));
		assertThat(newest(ReportKind.MANAGE_INVENTORY).fileName()).as("the same content, downloaded anew")
			.isEqualTo("march");
		assertThat(this.seller.count("inventory_snapshot")).isEqualTo(2);
	}

	@Test
	void theListOfCostsThatWasGivenLastSpeaks() {
		ReportSource cheap = costs("cheap", 1, "1.50");
		ReportSource dear = costs("dear", 2, "2.75");
		this.seller.load(dear);
		assertThat(cost()).isEqualTo(new BigDecimal("2.75"));
		this.seller.load(cheap);
		assertThat(cost()).isEqualTo(new BigDecimal("1.50"));
		this.seller.load(dear);
		assertThat(cost()).isEqualTo(new BigDecimal("2.75"));
		assertThat(this.seller.count("sourcing_cost")).isEqualTo(2);
	}

	@Test
	void ofARemovalOrderThatChangedTheNewestStateCovers(@TempDir Path out) throws Exception {
		ReportSource ledger = file("ledger", 1,
				"Date\tFNSKU\tASIN\tMSKU\tEvent Type\tReference ID\tQuantity\t"
						+ "Fulfillment Center\tDisposition\tReason\tCountry\n"
						+ "01/20/2026\tX1\tB01\tS1\tAdjustments\t7001\t-6\tLEX2\tSELLABLE\tD\tUS\n");
		this.seller.audit(
				List.of(ledger, removals("february", 2, "2026-01-20", 4), removals("january", 1, "2026-01-12", 2)),
				LocalDate.of(2026, 1, 31), out);
		assertThat(Seller.discrepancies(out)).singleElement()
			.satisfies((row) -> assertThat(row.getField("units_found")).isEqualTo("4"));
	}

	@ParameterizedTest
	@CsvSource({ "NA, windows-1252, Größe „M“ – 5 €", "EU, windows-1252, Œuvre naïve ‰ Žižek",
			"FE, windows-31j, 日本語のランプ ① ～ ﾗﾝﾌﾟ", "FE, UTF-8, 日本語 😀 ①", "EU, UTF-8, Größe 5 €" })
	void textsArriveAsTheyWereWritten(Region region, Charset charset, String title) {
		Seller abroad = Seller.in(region);
		String text = RETURNS + "2026-03-01\to-1\tX1\t1\tSELLABLE\tNO\t" + title + "\n";
		byte[] bytes = text.getBytes(charset);
		abroad.load(new ReportSource("returns", "returns", Instant.EPOCH, () -> new ByteArrayInputStream(bytes)));
		assertThat(abroad.select("select title from customer_return where account = :account")).singleElement()
			.satisfies((row) -> assertThat(row.get("title")).isEqualTo(title));
	}

	private ReportLoad newest(ReportKind kind) {
		return TestPlatform.bean(ReportLoadTable.class).newest(this.seller.account().id(), kind).orElseThrow();
	}

	private BigDecimal cost() {
		Money cost = TestPlatform.bean(LoadCosts.class)
			.of(this.seller.account().id())
			.inForce("X1", "", LocalDate.of(2026, 3, 1));
		assertThat(cost).isNotNull();
		return cost.amount();
	}

	private static ReportSource stock(String name, int hour, int units) {
		return file(name, hour, "sku\tfnsku\tasin\tproduct-name\tcondition\tafn-warehouse-quantity\n"
				+ "S1\tX1\tB01\ta lamp\tNew\t" + units + "\n");
	}

	private static ReportSource removals(String name, int hour, String updated, int disposed) {
		return file(name, hour, "request-date\torder-id\torder-type\tlast-updated-date\tfnsku\tdisposed-quantity\n"
				+ "2026-01-10\tO1\tDisposal\t" + updated + "\tX1\t" + disposed + "\n");
	}

	private static ReportSource costs(String name, int hour, String cost) {
		return file(name, hour, "fnsku,unit_cost,currency,effective_from\nX1," + cost + ",EUR,2025-01-01\n");
	}

	private static ReportSource file(String name, int hour, String text) {
		return LedgerFile.source(name, Instant.EPOCH.plusSeconds(3600L * hour), text);
	}

}
