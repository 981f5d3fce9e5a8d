package com.opsided.sandbox.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.report.ReportFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of one seller agree with one another, but for what the truth lists. */
class ConsistencyTests {

	private static final List<String> INFLOWS = List.of("Starting Warehouse Balance", "Receipts", "Customer Returns",
			"Warehouse Transfer In/Out", "Found", "Other Events", "Unknown Events");

	private static final List<String> OUTFLOWS = List.of("Customer Shipments", "Vendor Returns", "Lost", "Damaged",
			"Disposed");

	@Property(tries = 25)
	void balancesAddUpAndContinueExceptWhereBroken(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (WrittenSeller written = seller(seed, region)) {
			List<String> broken = new ArrayList<>();
			periods(written).forEach((cell, rows) -> {
				Integer end = null;
				for (Map<String, String> row : rows.values()) {
					int gap = gap(row);
					int jump = (end != null) ? Table.number(row, "Starting Warehouse Balance") - end : 0;
					end = Table.number(row, "Ending Warehouse Balance");
					if (gap != 0 || jump != 0) {
						broken.add(cell + " " + iso(row.get("Date")) + " " + (gap + jump));
					}
				}
			});
			assertThat(broken).containsExactlyInAnyOrderElementsOf(written.truth("BALANCE_BREAK")
				.stream()
				.map((row) -> String.join(" ", row.get("fnsku"), row.get("disposition"), row.get("fulfillment_center"),
						row.get("event_date"), row.get("units")))
				.toList());
		}
	}

	@Property(tries = 25)
	void theInventoryEqualsTheLastBalancesExceptWhereItDrifts(@ForAll @IntRange(max = 9999) int seed,
			@ForAll Region region) {
		try (WrittenSeller written = seller(seed, region)) {
			Map<String, Integer> drift = new HashMap<>();
			written.rows(ReportFile.MANAGE_FBA_INVENTORY)
				.forEach((row) -> drift.merge(row.get("fnsku"), Table.number(row, "afn-warehouse-quantity"),
						Integer::sum));
			written.rows(ReportFile.LEDGER_SUMMARY)
				.stream()
				.filter((row) -> iso(row.get("Date")).equals(written.seller().lastDay().toString()))
				.forEach((row) -> drift.merge(row.get("FNSKU"), -Table.number(row, "Ending Warehouse Balance"),
						Integer::sum));
			drift.values().removeIf((units) -> units == 0);
			assertThat(drift).isEqualTo(written.truth("SNAPSHOT_DRIFT")
				.stream()
				.collect(Collectors.toMap((row) -> row.get("fnsku"), (row) -> Table.number(row, "units"))));
		}
	}

	@Property(tries = 25)
	void theTruthNamesRowsThatExist(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (WrittenSeller written = seller(seed, region)) {
			Map<String, Integer> rows = new HashMap<>();
			written.rows(ReportFile.LEDGER_DETAIL)
				.forEach((row) -> rows.merge(String.join(" ", row.get("FNSKU"), iso(row.get("Date")),
						row.get("Reference ID"), row.get("Fulfillment Center"), row.get("Disposition"),
						row.get("Reason"), row.get("Quantity")), 1, Integer::sum));
			assertThat(written.truth("FC_LOST", "FC_DAMAGED", "DISPOSED_WITHOUT_ORDER", "TRANSFER_LOSS")).isNotEmpty()
				.allSatisfy((row) -> assertThat(rows.get(String.join(" ", row.get("fnsku"), row.get("event_date"),
						row.get("reference_id"), row.get("fulfillment_center"), row.get("disposition"),
						row.get("reason"), "-" + row.get("units"))))
					.as(row.toString())
					.isGreaterThanOrEqualTo(Table.number(row, "occurrence")));
			assertThat(written.truth()).doesNotHaveDuplicates();
		}
	}

	@Property(tries = 25)
	void everyLostOrDamagedRowIsInTheTruth(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (WrittenSeller written = seller(seed, region)) {
			long rows = written.rows(ReportFile.LEDGER_DETAIL)
				.stream()
				.filter((row) -> row.get("Event Type").equals("Adjustments") && row.get("Quantity").startsWith("-"))
				.filter((row) -> List.of("M", "5", "E", "6", "7").contains(row.get("Reason")))
				.count();
			assertThat(written.truth("FC_LOST", "FC_DAMAGED")).hasSize((int) rows);
		}
	}

	@Property(tries = 25)
	void theTruthNamesReimbursementLinesThatExist(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (WrittenSeller written = seller(seed, region)) {
			Map<String, Integer> lines = new HashMap<>();
			written.rows(ReportFile.REIMBURSEMENTS)
				.forEach((row) -> lines.merge(String.join(" ", row.get("fnsku"),
						row.get("approval-date").substring(0, 10), row.get("reimbursement-id")), 1, Integer::sum));
			assertThat(written.truth("UNDERPAID_REIMBURSEMENT", "REVERSED_NOT_RETURNED"))
				.allSatisfy((row) -> assertThat(
						lines.get(String.join(" ", row.get("fnsku"), row.get("event_date"), row.get("reference_id"))))
					.as(row.toString())
					.isGreaterThanOrEqualTo(Table.number(row, "occurrence")));
		}
	}

	private static int gap(Map<String, String> row) {
		int in = INFLOWS.stream().mapToInt((column) -> Table.number(row, column)).sum();
		int out = OUTFLOWS.stream().mapToInt((column) -> Table.number(row, column)).sum();
		int end = Table.number(row, "Ending Warehouse Balance");
		int signed = end - in - out;
		int unsigned = end - in + out;
		return (Math.abs(signed) <= Math.abs(unsigned)) ? signed : unsigned;
	}

	private static Map<String, TreeMap<String, Map<String, String>>> periods(WrittenSeller written) {
		Map<String, TreeMap<String, Map<String, String>>> periods = new HashMap<>();
		for (Map<String, String> row : written.rows(ReportFile.LEDGER_SUMMARY)) {
			String cell = String.join(" ", row.get("FNSKU"), row.get("Disposition"), row.get("Location"));
			assertThat(periods.computeIfAbsent(cell, (key) -> new TreeMap<>()).put(iso(row.get("Date")), row)).isNull();
		}
		return periods;
	}

	private static String iso(String slashed) {
		return slashed.substring(6) + "-" + slashed.substring(0, 2) + "-" + slashed.substring(3, 5);
	}

	private static WrittenSeller seller(int seed, Region region) {
		return WrittenSeller.of(new SimulatedSeller(seed, region, 300 + seed % 1500, SimulatedSeller.USUAL_LAST_DAY));
	}

}
