package com.opsided.sync.discrepancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.sync.discrepancy.UnitArithmetic.Kind;
import com.opsided.sync.discrepancy.UnitArithmetic.Term;

/** Tells why a discrepancy is about this many units ({@code detection.md} §3, §4). */
final class ExplainUnits {

	private ExplainUnits() {
	}

	static UnitArithmetic of(ListedDiscrepancy listed) {
		Discrepancy found = listed.discrepancy().discrepancy();
		Words words = Words.of(found.type());
		if (found.standing() == Standing.INFORMATIONAL) {
			return new UnitArithmetic(List.of(new Term(Kind.START, words.opened(), found.units())),
					words.opened() + ": " + found.units() + ". It is worth knowing and never claimable.");
		}
		int claimable = listed.discrepancy().claimableUnits();
		List<Term> terms = new ArrayList<>();
		terms.add(new Term(Kind.START, words.opened(), Math.abs(found.units())));
		if (found.unitsFound() > 0 || words.canComeBack()) {
			terms.add(new Term(Kind.MINUS, words.found(), found.unitsFound()));
		}
		terms.add(new Term(Kind.MINUS, "Reimbursed", found.unitsReimbursed()));
		terms.add(new Term(Kind.RESULT, "Still open", found.unitsOpen()));
		Integer unreconciled = found.amazonUnreconciled();
		if (unreconciled != null) {
			terms.add(new Term(Kind.LIMIT, "Amazon itself shows as unreconciled", unreconciled));
		}
		terms.add(new Term(Kind.RESULT, "Claimable", claimable));
		return new UnitArithmetic(terms, sentence(found, words, claimable));
	}

	private static String sentence(Discrepancy found, Words words, int claimable) {
		StringBuilder text = new StringBuilder().append(words.opened()).append(": ").append(Math.abs(found.units()));
		if (found.unitsFound() > 0) {
			text.append(", less ").append(found.unitsFound()).append(' ').append(lower(words.found()));
		}
		if (found.unitsReimbursed() > 0) {
			text.append(", less ").append(found.unitsReimbursed()).append(" reimbursed");
		}
		text.append(". ").append(found.unitsOpen()).append((found.unitsOpen() == 1) ? " is" : " are").append(" open");
		Integer unreconciled = found.amazonUnreconciled();
		if (found.standing() == Standing.NEEDS_DATA) {
			return text.append(", but a report is missing that tells whether they are owed: nothing is claimable yet.")
				.toString();
		}
		if (unreconciled != null && unreconciled < found.unitsOpen()) {
			text.append("; Amazon itself shows only ")
				.append(unreconciled)
				.append(" as unreconciled, and no more is asked for than both sides support");
		}
		return text.append(": ").append(claimable).append(" can be claimed.").toString();
	}

	private static String lower(String text) {
		return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}

	/**
	 * How units of a type are called.
	 *
	 * @param opened those that opened it
	 * @param found those that came back
	 * @param canComeBack whether some can
	 */
	private record Words(String opened, String found, boolean canComeBack) {

		static Words of(DiscrepancyType type) {
			return switch (type) {
				case FC_LOST -> new Words("Units lost in the warehouse", "Found again", true);
				case FC_DAMAGED -> new Words("Units damaged in the warehouse", "Found again", false);
				case DISPOSED_WITHOUT_ORDER -> new Words("Units disposed of", "Covered by your disposal orders", true);
				case TRANSFER_LOSS ->
					new Words("Units sent to another warehouse", "Arrived at another warehouse", true);
				case INBOUND_SHORT -> new Words("Units shipped and not received", "Received later", false);
				case RETURN_NOT_RECEIVED -> new Words("Units refunded to the customer", "Returned to Amazon", true);
				case UNDERPAID_REIMBURSEMENT ->
					new Words("Units paid below your sourcing cost", "Corrected since", false);
				case REVERSED_NOT_RETURNED ->
					new Words("Units whose reimbursement was taken back", "Given back", false);
				case BALANCE_BREAK -> new Words("Ending balance less what the movements give", "Explained", false);
				case SNAPSHOT_DRIFT -> new Words("Units in the snapshot less those in the ledger", "Explained", false);
			};
		}

	}

}
