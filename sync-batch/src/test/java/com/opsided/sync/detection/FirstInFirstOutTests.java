package com.opsided.sync.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.opsided.shared.account.Region;
import com.opsided.shared.cost.SourcingCosts;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.reimbursement.ReimbursementLine;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for the FIFO of {@code detection.md} §3 whatever the rows are.
 */
class FirstInFirstOutTests {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

	private static final DetectionScope SCOPE = new DetectionScope(DAY.plusDays(9), Region.EU, true, true,
			SourcingCosts.none());

	private static final DetectProduct detectProduct = new DetectProduct(SampleProduct.DEFAULTS);

	@Property
	void everyRowIsAccountedForAsUnitByUnit(@ForAll("histories") ProductHistory product) {
		UnitByUnit reference = UnitByUnit.of(product);
		ProductFindings findings = detectProduct.detect(product, SCOPE);
		List<String> expected = reference.foundAndReimbursed()
			.entrySet()
			.stream()
			.map((row) -> describe(row.getKey().date(), row.getKey().referenceId(), row.getKey().occurrence(),
					row.getKey().units(), row.getValue()[0], row.getValue()[1]))
			.toList();
		assertThat(findings.discrepancies()).filteredOn((found) -> found.type() == DiscrepancyType.FC_LOST)
			.extracting((found) -> describe(found.eventDate(), found.referenceId(), found.occurrence(), found.units(),
					found.unitsFound(), found.unitsReimbursed()))
			.containsExactlyElementsOf(expected);
		assertThat(findings.counters()).isEqualTo(reference.counters());
	}

	@Property
	void unitsAreConserved(@ForAll("histories") ProductHistory product) {
		ProductFindings findings = detectProduct.detect(product, SCOPE);
		List<Discrepancy> lost = lost(findings);
		assertThat(lost).allSatisfy((row) -> {
			assertThat(row.unitsFound() + row.unitsReimbursed() + row.unitsOpen()).isEqualTo(row.units());
			assertThat(List.of(row.unitsFound(), row.unitsReimbursed(), row.unitsOpen(), row.claimableUnits()))
				.allMatch((units) -> units >= 0);
			assertThat(row.claimableUnits()).isLessThanOrEqualTo(row.unitsOpen());
		});
		long foundRows = product.events()
			.stream()
			.filter((row) -> row.quantity() > 0 && "FN".contains(row.reason()))
			.mapToLong(LedgerEvent::quantity)
			.sum();
		assertThat(lost.stream().mapToLong(Discrepancy::unitsFound).sum() + findings.counters().unmatchedFound())
			.isEqualTo(foundRows);
	}

	@Property
	void theOrderOfTheInputDoesNotMatter(@ForAll("histories") ProductHistory product, @ForAll Random random) {
		List<LedgerEvent> events = new ArrayList<>(product.events());
		List<ReimbursementLine> lines = new ArrayList<>(product.reimbursements());
		Collections.shuffle(events, random);
		Collections.shuffle(lines, random);
		assertThat(detectProduct.detect(with(events, lines), SCOPE)).isEqualTo(detectProduct.detect(product, SCOPE));
	}

	@Property
	void aReimbursementNeverIncreasesWhatIsClaimable(@ForAll("histories") ProductHistory product,
			@ForAll("payments") PaymentLine payment) {
		List<ReimbursementLine> more = new ArrayList<>(product.reimbursements());
		more.add(payment.line(0));
		assertNoRowGains(product, with(product.events(), more));
	}

	@Property
	void aFindNeverIncreasesWhatIsClaimable(@ForAll("histories") ProductHistory product,
			@ForAll("finds") LedgerRow find) {
		List<LedgerEvent> more = new ArrayList<>(product.events());
		more.add(find.occurrence(999).event());
		assertNoRowGains(product, with(more, product.reimbursements()));
	}

	private static void assertNoRowGains(ProductHistory before, ProductHistory after) {
		List<Discrepancy> rowsBefore = lost(detectProduct.detect(before, SCOPE));
		List<Discrepancy> rowsAfter = lost(detectProduct.detect(after, SCOPE));
		assertThat(rowsAfter).hasSameSizeAs(rowsBefore);
		for (int i = 0; i < rowsBefore.size(); i++) {
			assertThat(rowsAfter.get(i).claimableUnits()).isLessThanOrEqualTo(rowsBefore.get(i).claimableUnits());
		}
	}

	private static List<Discrepancy> lost(ProductFindings findings) {
		return findings.discrepancies().stream().filter((found) -> found.type() == DiscrepancyType.FC_LOST).toList();
	}

	private static String describe(LocalDate date, String reference, int occurrence, int units, int found,
			int reimbursed) {
		return date + " " + reference + " #" + occurrence + ": " + units + " lost, " + found + " found, " + reimbursed
				+ " reimbursed";
	}

	@Provide
	Arbitrary<ProductHistory> histories() {
		Arbitrary<List<ReimbursementLine>> lines = Arbitraries
			.frequencyOf(Tuple.of(3, payments()), Tuple.of(1, reversals()))
			.list()
			.ofMaxSize(8)
			.map(FirstInFirstOutTests::inFileOrder);
		return Combinators.combine(rows().list().ofMaxSize(14).map(FirstInFirstOutTests::numbered), lines)
			.as(FirstInFirstOutTests::with)
			.withoutEdgeCases();
	}

	@Provide
	Arbitrary<PaymentLine> payments() {
		return Combinators
			.combine(days(), Arbitraries.of("R1", "R2", "R3"),
					Arbitraries.of("Lost_Warehouse", "Lost_Warehouse", "CustomerReturn"),
					Arbitraries.integers().between(0, 4))
			.as(PaymentLine::paid);
	}

	@Provide
	Arbitrary<LedgerRow> finds() {
		return Combinators.combine(days(), Arbitraries.of("F", "N"), Arbitraries.integers().between(1, 5))
			.as(LedgerRow::adjustment);
	}

	private Arbitrary<PaymentLine> reversals() {
		return Combinators
			.combine(days(), Arbitraries.of("R1", "R2", "R4", ""), Arbitraries.integers().between(-3, 0),
					Arbitraries.integers().between(0, 1))
			.as((day, original, cash, inventory) -> PaymentLine.reversal(day, "V1", original, cash, inventory));
	}

	private Arbitrary<LedgerRow> rows() {
		Arbitrary<LedgerRow> rows = Combinators
			.combine(days(), Arbitraries.of("M", "5", "M", "F", "N", "P", "E"), Arbitraries.integers().between(-5, 5),
					Arbitraries.of("1", "10", "2", "\uFFFD", "\uD83D\uDE00"), Arbitraries.of("LGB3", "PHX6"))
			.as((day, reason, quantity, reference,
					center) -> LedgerRow.adjustment(day, reason, quantity).reference(reference).at(center));
		return Combinators.combine(rows, Arbitraries.integers().between(-1, 4))
			.as((row, unreconciled) -> (unreconciled < 0) ? row : row.unreconciled(unreconciled));
	}

	private Arbitrary<String> days() {
		return Arbitraries.integers().between(0, 9).map((days) -> DAY.plusDays(days).toString());
	}

	private static List<LedgerEvent> numbered(List<LedgerRow> rows) {
		Map<LedgerEvent, Integer> equal = new HashMap<>();
		List<LedgerEvent> events = new ArrayList<>();
		for (LedgerRow row : rows) {
			LedgerRow identity = new LedgerRow(row.date(), row.eventType(), row.reason(), row.quantity(),
					row.referenceId(), row.fulfillmentCenter(), row.disposition(), null, 1);
			events.add(row.occurrence(equal.merge(identity.event(), 1, Integer::sum)).event());
		}
		return events;
	}

	private static List<ReimbursementLine> inFileOrder(List<PaymentLine> payments) {
		List<ReimbursementLine> lines = new ArrayList<>();
		for (PaymentLine payment : payments) {
			lines.add(payment.line(lines.size() + 1));
		}
		return lines;
	}

	private static ProductHistory with(List<LedgerEvent> events, List<ReimbursementLine> lines) {
		return new ProductHistory(SampleProduct.FNSKU, events, lines, List.of(), List.of(), null, List.of(), List.of());
	}

}
