package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.ledger.LedgerBalance;

/**
 * {@code BALANCE_BREAK}: a row of the ledger summary whose movements do not explain its
 * end, or a period that does not start where the one before it ended
 * ({@code detection.md} §4). Breaks alike in date, disposition and location are numbered
 * 1, 2, …: first the rows' own breaks in file order, then those between periods.
 */
final class BalanceBreak implements DiscrepancyRule {

	@Override
	public void examine(Evidence evidence, DetectionScope scope, Findings findings) {
		if (evidence.history().balances().isEmpty()) {
			return;
		}
		List<LedgerBalance> byDate = new ArrayList<>(evidence.history().balances());
		byDate.sort(Comparator.comparing(LedgerBalance::date));
		Map<Place, Integer> occurrences = new HashMap<>();
		for (LedgerBalance row : byDate) {
			report(row, BalanceIdentity.gap(row), occurrences, findings);
		}
		new BalanceContinuity((row, gap) -> report(row, gap, occurrences, findings)).examine(byDate);
	}

	private static void report(LedgerBalance row, long gap, Map<Place, Integer> occurrences, Findings findings) {
		if (gap != 0) {
			Place place = new Place(row.date().toEpochDay(), row.disposition(), row.location());
			int occurrence = occurrences.merge(place, 1, Integer::sum);
			findings.add(new Discrepancy(DiscrepancyType.BALANCE_BREAK, Standing.INFORMATIONAL, row.fnsku(), row.msku(),
					row.asin(), row.title(), "", occurrence, row.date(), row.location(), row.disposition(), "",
					Units.ofSum(gap), 0, 0, null, null));
		}
	}

	private record Place(long day, String disposition, String location) {

	}

}
