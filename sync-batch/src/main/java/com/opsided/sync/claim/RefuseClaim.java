package com.opsided.sync.claim;

import java.time.LocalDate;
import java.util.Optional;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import org.jspecify.annotations.Nullable;

/**
 * Tells why a discrepancy cannot be claimed, in a sentence that says what can be done.
 */
final class RefuseClaim {

	private RefuseClaim() {
	}

	/**
	 * Tells why not.
	 * @param listed the discrepancy
	 * @param claim its claim, null if it has none
	 * @param today the day, in UTC
	 * @return the reason, or nothing if it can be claimed
	 */
	static Optional<String> of(ListedDiscrepancy listed, @Nullable Claim claim, LocalDate today) {
		return Optional.ofNullable((claim != null) ? ofClaim(listed, claim, today) : withoutClaim(listed));
	}

	private static @Nullable String ofClaim(ListedDiscrepancy listed, Claim claim, LocalDate today) {
		return switch (claim.state()) {
			case READY -> today.isAfter(claim.closes()) ? closedOn(claim.closes()) : null;
			case DRAFT -> (claim.amount() == null && !today.isBefore(claim.opens()))
					? "Its value is not known; give the product's sourcing cost and it can be claimed after the next reconciliation."
					: "Its window opens on " + claim.opens() + "; until then Amazon may still pay by itself.";
			case FILED -> "It was filed already" + under(claim) + "; its claim shows what became of it.";
			case PAID -> "All of its units were paid already" + under(claim) + ".";
			case PARTIALLY_PAID -> "Amazon paid " + claim.paidUnits() + " of " + claim.units() + " units already"
					+ under(claim) + "; go on from its claim.";
			case DENIED -> "Amazon refused it" + under(claim) + "; appeal from its claim.";
			case WITHDRAWN -> "Its claim was given up" + (claim.note().isEmpty() ? "." : ": " + claim.note() + ".");
			case EXPIRED -> closedOn(listed.discrepancy().windowCloses());
		};
	}

	private static @Nullable String withoutClaim(ListedDiscrepancy listed) {
		Discrepancy found = listed.discrepancy().discrepancy();
		LocalDate opens = listed.discrepancy().assessment().windowOpens();
		if (listed.ignored()) {
			return "The rules of the account ignore this SKU; take it from the list there to claim it.";
		}
		return switch (listed.discrepancy().assessment().state()) {
			case RESOLVED -> "Nothing is left to claim: of %,d units %,d were found and %,d reimbursed."
				.formatted(Math.abs(found.units()), found.unitsFound(), found.unitsReimbursed());
			case NEEDS_DATA ->
				"A report is missing that says whether anything is owed; load the account's removal orders or customer returns first.";
			case INFORMATIONAL -> "It is worth knowing but never claimable: Amazon pays for units, not for balances.";
			case WAITING -> "Its window opens" + ((opens != null) ? " on " + opens : " later")
					+ "; until then Amazon may still pay by itself.";
			case EXPIRED -> closedOn(listed.discrepancy().windowCloses());
			default -> "It has no claim yet: it is worth less than the minimum of the account's rules, or the next "
					+ "reconciliation opens it.";
		};
	}

	private static String closedOn(@Nullable LocalDate closes) {
		return (closes != null) ? "Its window closed on " + closes + "; Amazon takes no claim for it any more."
				: "No policy that is known reaches back to its day; Amazon takes no claim for it.";
	}

	private static String under(Claim claim) {
		return (claim.caseId() != null) ? " under case " + claim.caseId() : "";
	}

}
