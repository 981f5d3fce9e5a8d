package com.opsided.integration.amazon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import com.opsided.shared.reimbursement.ClaimReimbursement;
import org.jspecify.annotations.Nullable;

/**
 * A claim with what answers it. What is unknown is null.
 *
 * @param id its id, the same as its discrepancy's
 * @param accountId the account
 * @param type the discrepancy's type
 * @param state where it stands
 * @param fnsku the product's fulfilment network SKU
 * @param msku the seller's SKU
 * @param asin the product's ASIN
 * @param title the product's title
 * @param referenceId Amazon's id of the event
 * @param eventDate the day the window is counted from
 * @param units the units it asks for
 * @param amount what they are worth
 * @param opens the first day it may be filed
 * @param closes the last day it may be filed
 * @param caseId Amazon's case
 * @param filedAt when it was filed
 * @param paidUnits units that were paid
 * @param paidAmount what was paid for them
 * @param deniedReason why Amazon refused it
 * @param updatedAt when it was changed last
 * @param reimbursements under its case and product, newest first, a hundred at most; of a
 * claim without a case those of its product since the event that are under none
 */
public record ClaimItem(UUID id, long accountId, DiscrepancyType type, ClaimState state, String fnsku, String msku,
		String asin, String title, String referenceId, LocalDate eventDate, int units, @Nullable Money amount,
		LocalDate opens, LocalDate closes, @Nullable String caseId, @Nullable Instant filedAt, int paidUnits,
		@Nullable Money paidAmount, @Nullable String deniedReason, Instant updatedAt,
		List<ClaimReimbursement> reimbursements) {

	public ClaimItem {
		reimbursements = List.copyOf(reimbursements);
	}

	static ClaimItem of(Claim claim, List<ClaimReimbursement> reimbursements) {
		Claim.Subject lost = claim.subject();
		return new ClaimItem(claim.id(), claim.account(), lost.type(), claim.state(), lost.fnsku(), lost.msku(),
				lost.asin(), lost.title(), lost.referenceId(), lost.eventDate(), claim.units(), claim.amount(),
				claim.opens(), claim.closes(), claim.caseId(), claim.filedAt(), claim.paidUnits(), claim.paidAmount(),
				claim.deniedReason(), claim.updatedAt(), reimbursements);
	}

}
