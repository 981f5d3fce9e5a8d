package com.opsided.sync.claim;

import java.time.LocalDate;
import java.util.UUID;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a claimed loss. What is unknown is null.
 *
 * @param claimId the claim
 * @param accountId the account
 * @param type the discrepancy's type
 * @param state where the claim stands
 * @param caseId Amazon's case
 * @param deniedReason why Amazon refused it
 * @param fnsku the product's fulfilment network SKU
 * @param msku the seller's SKU
 * @param asin the product's ASIN
 * @param title the product's title
 * @param eventDate the day the window is counted from
 * @param referenceId Amazon's id of the event, the shipment, the order or the
 * reimbursement
 * @param units the units the claim asks for
 * @param paidUnits units of those that were paid
 * @param amount what the asked units are worth
 * @param opens the first day it may be filed
 * @param closes the last day it may be filed
 * @param policyVerified whether the window rests on a verified policy
 * @param found what detection says of it now, null if the loss is in no report any more
 */
public record PackFacts(UUID claimId, long accountId, DiscrepancyType type, ClaimState state, @Nullable String caseId,
		@Nullable String deniedReason, String fnsku, String msku, String asin, String title, LocalDate eventDate,
		String referenceId, int units, int paidUnits, @Nullable Money amount, LocalDate opens, LocalDate closes,
		boolean policyVerified, @Nullable FoundFacts found) {

	static PackFacts of(Claim claim, @Nullable FoundFacts found) {
		Claim.Subject lost = claim.subject();
		return new PackFacts(claim.id(), claim.account(), lost.type(), claim.state(), claim.caseId(),
				claim.deniedReason(), lost.fnsku(), lost.msku(), lost.asin(), lost.title(), lost.eventDate(),
				lost.referenceId(), claim.units(), claim.paidUnits(), claim.amount(), claim.opens(), claim.closes(),
				claim.policyVerified(), found);
	}

	/**
	 * Returns the units that are still to be paid.
	 * @return asked units less paid ones, never negative
	 */
	int remaining() {
		return Math.max(0, this.units - this.paidUnits);
	}

}
