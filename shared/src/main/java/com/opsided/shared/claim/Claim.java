package com.opsided.shared.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of Amazon for one loss. Its id is the loss's, the same in every
 * detection: there are never two claims for one loss.
 *
 * @param account the account
 * @param id the loss
 * @param subject what was lost
 * @param units the units it asks for
 * @param amount what they are worth, null if unknown
 * @param state where it stands
 * @param opens the first day it may be filed
 * @param closes the last day it may be filed
 * @param policyVerified whether the window rests on a verified policy
 * @param caseId Amazon's case, null until it is known
 * @param filedAt when it was filed, null if never
 * @param paidUnits units that were paid, reversals netted
 * @param paidAmount what was paid for them, null if nothing or not known
 * @param deniedReason why Amazon refused it, null if it did not or gave no reason
 * @param note the last change's note, empty if there is none
 * @param version counts its changes
 * @param changedBy who changed it last: a user, or {@code reconciliation}
 * @param createdAt when it was opened
 * @param updatedAt when it was changed last
 */
public record Claim(long account, UUID id, Subject subject, int units, @Nullable Money amount, ClaimState state,
		LocalDate opens, LocalDate closes, boolean policyVerified, @Nullable String caseId, @Nullable Instant filedAt,
		int paidUnits, @Nullable Money paidAmount, @Nullable String deniedReason, String note, long version,
		String changedBy, Instant createdAt, Instant updatedAt) {

	/** The name under which reconciliation changes claims. */
	public static final String RECONCILIATION = "reconciliation";

	/**
	 * What was lost.
	 *
	 * @param type the discrepancy's type
	 * @param fnsku the product's fulfilment network SKU
	 * @param msku the seller's SKU
	 * @param asin the product's ASIN
	 * @param title the product's title
	 * @param referenceId Amazon's id of the event, empty if there is none
	 * @param eventDate the day the window is counted from
	 */
	public record Subject(DiscrepancyType type, String fnsku, String msku, String asin, String title,
			String referenceId, LocalDate eventDate) {

	}

}
