package com.opsided.sync.detection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.reimbursement.ReimbursementLine;

/**
 * {@code detection.md} §3 for {@code FC_LOST}, written a second time and as plainly as
 * can be: day by day, rank by rank, one unit after the other.
 */
final class UnitByUnit {

	private static final Comparator<LedgerEvent> ORDER = Comparator.comparing(text(LedgerEvent::referenceId))
		.thenComparing(text(LedgerEvent::fulfillmentCenter))
		.thenComparing(text(LedgerEvent::disposition))
		.thenComparing(text(LedgerEvent::reason))
		.thenComparing(LedgerEvent::quantity)
		.thenComparing(text(LedgerEvent::country))
		.thenComparing(text(LedgerEvent::msku))
		.thenComparing(text(LedgerEvent::asin))
		.thenComparing(LedgerEvent::occurrence);

	private final Map<LedgerEvent, int[]> foundAndReimbursed = new LinkedHashMap<>();

	private final Deque<LedgerEvent> openUnits = new ArrayDeque<>();

	private long unmatchedFound;

	private long unmatchedReimbursed;

	private long unmatchedReversal;

	static UnitByUnit of(ProductHistory product) {
		UnitByUnit reference = new UnitByUnit();
		reference.run(product);
		return reference;
	}

	Map<LedgerEvent, int[]> foundAndReimbursed() {
		return this.foundAndReimbursed;
	}

	DetectionCounters counters() {
		return new DetectionCounters(this.unmatchedFound, this.unmatchedReimbursed, this.unmatchedReversal);
	}

	private void run(ProductHistory product) {
		List<ReimbursementLine> paidUnits = paidUnits(product.reimbursements());
		Stream
			.concat(product.events().stream().map(LedgerEvent::date),
					paidUnits.stream().map(ReimbursementLine::approvalDate))
			.collect(TreeSet::new, Set::add, Set::addAll)
			.forEach((day) -> {
				rows(product, "M5").filter((row) -> row.date().equals(day) && row.quantity() < 0)
					.sorted(ORDER)
					.forEach(this::lose);
				rows(product, "FN").filter((row) -> row.date().equals(day) && row.quantity() > 0)
					.sorted(ORDER)
					.forEach(this::find);
				paidUnits.stream().filter((unit) -> unit.approvalDate().equals(day)).forEach((unit) -> pay());
			});
	}

	private void lose(LedgerEvent row) {
		this.foundAndReimbursed.put(row, new int[2]);
		for (int i = 0; i < -row.quantity(); i++) {
			this.openUnits.addLast(row);
		}
	}

	private void find(LedgerEvent row) {
		for (int i = 0; i < row.quantity(); i++) {
			if (this.openUnits.isEmpty()) {
				this.unmatchedFound++;
			}
			else {
				this.foundAndReimbursed.get(this.openUnits.removeFirst())[0]++;
			}
		}
	}

	private void pay() {
		if (this.openUnits.isEmpty()) {
			this.unmatchedReimbursed++;
		}
		else {
			this.foundAndReimbursed.get(this.openUnits.removeFirst())[1]++;
		}
	}

	/** One element for each unit that is still paid for after the reversals. */
	private List<ReimbursementLine> paidUnits(List<ReimbursementLine> lines) {
		List<ReimbursementLine> inFileOrder = lines.stream()
			.sorted(Comparator.comparingLong(ReimbursementLine::fileOrder))
			.toList();
		List<ReimbursementLine> units = new ArrayList<>();
		inFileOrder.stream().filter((line) -> !isReversal(line)).forEach((line) -> {
			for (int i = 0; i < line.quantityTotal(); i++) {
				units.add(line);
			}
		});
		for (ReimbursementLine line : inFileOrder) {
			if (isReversal(line)) {
				takeBack(line, inFileOrder, units);
			}
		}
		units.removeIf((unit) -> !unit.reason().equals("Lost_Warehouse"));
		return units;
	}

	private void takeBack(ReimbursementLine reversal, List<ReimbursementLine> lines, List<ReimbursementLine> units) {
		String original = reversal.originalReimbursementId();
		if (lines.stream().noneMatch((line) -> !isReversal(line) && line.reimbursementId().equals(original))) {
			this.unmatchedReversal++;
		}
		for (int i = 0; i < Math.abs(reversal.quantityTotal()); i++) {
			units.stream()
				.filter((unit) -> unit.reimbursementId().equals(original))
				.findFirst()
				.ifPresent((unit) -> removeIdentical(units, unit));
		}
	}

	private static void removeIdentical(List<ReimbursementLine> units, ReimbursementLine unit) {
		for (int i = 0; i < units.size(); i++) {
			if (units.get(i) == unit) {
				units.remove(i);
				return;
			}
		}
	}

	private static boolean isReversal(ReimbursementLine line) {
		return line.reason().equals("Reimbursement_Reversal");
	}

	private static Stream<LedgerEvent> rows(ProductHistory product, String codes) {
		return product.events()
			.stream()
			.filter((row) -> row.eventType().equals("Adjustments") && codes.contains(row.reason()));
	}

	private static Function<LedgerEvent, CodePoints> text(Function<LedgerEvent, String> column) {
		return column.andThen((text) -> new CodePoints(text.codePoints().toArray()));
	}

	private record CodePoints(int[] values) implements Comparable<CodePoints> {

		@Override
		public int compareTo(CodePoints other) {
			return Arrays.compare(this.values, other.values);
		}

	}

}
