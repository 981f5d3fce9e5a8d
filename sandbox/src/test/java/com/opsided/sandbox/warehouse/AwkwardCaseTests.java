package com.opsided.sandbox.warehouse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.report.ReportFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One seller is enough to meet every case that {@code detection.md} makes hard. */
class AwkwardCaseTests {

	private static WrittenSeller written;

	private static List<Map<String, String>> ledger;

	private static List<Map<String, String>> payments;

	private static List<Map<String, String>> truth;

	@BeforeAll
	static void write() {
		written = WrittenSeller.of(new SimulatedSeller(20, Region.NA, 60_000, SimulatedSeller.USUAL_LAST_DAY));
		ledger = written.rows(ReportFile.LEDGER_DETAIL);
		payments = written.rows(ReportFile.REIMBURSEMENTS);
		truth = written.truth();
	}

	@AfterAll
	static void delete() {
		written.close();
	}

	@Test
	void theMixOfRowsIsTheUsualOne() {
		assertThat(percent("Shipments")).isBetween(50, 60);
		assertThat(percent("Adjustments")).isBetween(11, 15);
		assertThat(percent("WhseTransfers")).isBetween(6, 10);
		int different = new HashSet<>(ledger).size();
		assertThat((ledger.size() - different) * 100 / ledger.size()).isBetween(19, 26);
	}

	@Test
	void everyReasonCodeOccurs() {
		assertThat(ledger.stream().map((row) -> row.get("Reason")).collect(Collectors.toSet()))
			.containsExactlyInAnyOrder("", "M", "5", "F", "N", "E", "6", "7", "H", "K", "U", "P", "Q", "D", "G", "O",
					"J", "3", "4");
	}

	@Test
	void everyTypeOfDiscrepancyOccurs() {
		assertThat(truth.stream().map((row) -> row.get("type")).collect(Collectors.toSet())).containsExactlyInAnyOrder(
				"FC_LOST", "FC_DAMAGED", "DISPOSED_WITHOUT_ORDER", "TRANSFER_LOSS", "BALANCE_BREAK", "SNAPSHOT_DRIFT",
				"UNDERPAID_REIMBURSEMENT", "REVERSED_NOT_RETURNED");
	}

	@Test
	void unitsAndReversalsStayUnmatched() {
		assertThat(written.files().unmatched().found()).isPositive();
		assertThat(written.files().unmatched().reimbursed()).isPositive();
		assertThat(written.files().unmatched().reversals()).isPositive();
	}

	@Test
	void lossesOfOneReferenceHaveDifferentFates() {
		Map<String, Set<String>> fates = new HashMap<>();
		written.truth("FC_LOST", "FC_DAMAGED")
			.forEach((row) -> fates.computeIfAbsent(row.get("reference_id"), (key) -> new HashSet<>())
				.add(row.get("units_found") + "/" + row.get("units_reimbursed")));
		assertThat(fates.values()).anyMatch((each) -> each.size() > 1);
	}

	@Test
	void amazonKnowsMoreOrLessOrNothing() {
		assertThat(written.truth("FC_LOST")).anyMatch((row) -> row.get("amazon_unreconciled").isEmpty())
			.anyMatch((row) -> !row.get("amazon_unreconciled").isEmpty() && amazon(row) < open(row))
			.anyMatch((row) -> !row.get("amazon_unreconciled").isEmpty() && amazon(row) > open(row))
			.allMatch((row) -> Table.number(row, "claimable_units") == (row.get("amazon_unreconciled").isEmpty()
					? open(row) : Math.min(open(row), amazon(row))));
	}

	@Test
	void lossesLieOnBothSidesOfThePolicyChange() {
		assertThat(written.truth("FC_LOST")).anyMatch((row) -> row.get("event_date").compareTo("2024-10-23") < 0)
			.anyMatch((row) -> row.get("event_date").compareTo("2024-10-23") >= 0);
	}

	@Test
	void ordersCoverDisposalsAndTransfersArriveInPart() {
		for (String type : List.of("DISPOSED_WITHOUT_ORDER", "TRANSFER_LOSS")) {
			assertThat(written.truth(type)).anyMatch((row) -> row.get("units_found").equals("0"))
				.anyMatch((row) -> !row.get("units_found").equals("0"));
		}
		assertThat(written.rows(ReportFile.REMOVAL_ORDERS)).extracting((row) -> row.get("order-status"))
			.contains("Completed", "Cancelled", "Pending");
	}

	@Test
	void moneyIsTakenBackWithAndWithoutAUnitAndWithAndWithoutOriginal() {
		Set<String> known = payments.stream().map((row) -> row.get("reimbursement-id")).collect(Collectors.toSet());
		Set<String> kinds = payments.stream()
			.filter((row) -> row.get("quantity-reimbursed-cash").startsWith("-"))
			.map((row) -> row.get("quantity-reimbursed-inventory") + " "
					+ (row.get("original-reimbursement-id").isEmpty() ? "unnamed"
							: known.contains(row.get("original-reimbursement-id"))))
			.collect(Collectors.toSet());
		assertThat(kinds).containsExactlyInAnyOrder("0 true", "0 false", "0 unnamed", "1 true", "1 false", "1 unnamed");
	}

	@Test
	void paymentsComeInKindAndInSeveralLinesOfOneId() {
		assertThat(payments).anyMatch((row) -> row.get("quantity-reimbursed-cash").equals("0"))
			.anyMatch((row) -> !row.get("case-id").isEmpty());
		Set<String> once = new HashSet<>();
		assertThat(payments).anyMatch((row) -> !once.add(row.get("reimbursement-id") + " " + row.get("fnsku")));
	}

	@Test
	void severalSkusShareAnFnsku() {
		Map<String, Set<String>> skus = new HashMap<>();
		ledger.forEach((row) -> skus.computeIfAbsent(row.get("FNSKU"), (key) -> new HashSet<>()).add(row.get("MSKU")));
		assertThat(skus.values()).anyMatch((each) -> each.size() > 1).anyMatch((each) -> each.size() == 1);
	}

	@Test
	void titlesHoldQuotesCommasAndLettersOutsideAscii() {
		assertThat(ledger).extracting((row) -> row.get("Title"))
			.anyMatch((title) -> title.contains("\""))
			.anyMatch((title) -> title.contains(","))
			.anyMatch((title) -> title.chars().anyMatch((letter) -> letter > 127));
	}

	private static int percent(String type) {
		return (int) (ledger.stream().filter((row) -> row.get("Event Type").equals(type)).count() * 100
				/ ledger.size());
	}

	private static int amazon(Map<String, String> row) {
		return Table.number(row, "amazon_unreconciled");
	}

	private static int open(Map<String, String> row) {
		return Table.number(row, "units") - Table.number(row, "units_found") - Table.number(row, "units_reimbursed");
	}

}
