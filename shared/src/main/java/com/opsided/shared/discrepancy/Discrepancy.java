package com.opsided.shared.discrepancy;

import java.time.LocalDate;

import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What detection found: units that one ledger row, balance or reimbursement line leaves
 * open. It says nothing yet of its window or its worth in money.
 *
 * @param type which rule found it
 * @param standing whether it can lead to a claim
 * @param fnsku the product's fulfilment network SKU
 * @param msku the seller's SKU
 * @param asin the product's ASIN
 * @param title the product's title
 * @param referenceId Amazon's id of the event or the reimbursement, empty if there is
 * none
 * @param occurrence 1, 2, … among rows equal in their identity ({@code detection.md} §2,
 * §4)
 * @param eventDate the day the window is counted from
 * @param fulfillmentCenter the warehouse or location, empty if unknown
 * @param disposition the disposition, empty if unknown
 * @param reason the reason as Amazon wrote it
 * @param units units the row is about; signed where {@code detection.md} §4 says so
 * @param unitsFound units that came back or that orders cover
 * @param unitsReimbursed units that were paid for
 * @param amazonUnreconciled units that Amazon itself shows as open, null if it does not
 * say
 * @param statedUnitValue the unit value that the rule itself dictates, null where
 * {@code detection.md} §6's list decides
 */
public record Discrepancy(DiscrepancyType type, Standing standing, String fnsku, String msku, String asin, String title,
		String referenceId, int occurrence, LocalDate eventDate, String fulfillmentCenter, String disposition,
		String reason, int units, int unitsFound, int unitsReimbursed, @Nullable Integer amazonUnreconciled,
		@Nullable Money statedUnitValue) {

	/**
	 * Returns the units that nobody has accounted for ({@code detection.md} §3).
	 * @return units − found − reimbursed
	 */
	public int unitsOpen() {
		return this.units - this.unitsFound - this.unitsReimbursed;
	}

	/**
	 * Returns the units a claim may ask for: never more than either side supports
	 * ({@code detection.md} §3).
	 * @return the smaller of the open units and Amazon's own figure; 0 unless the
	 * discrepancy can lead to a claim
	 */
	public int claimableUnits() {
		if (this.standing != Standing.CLAIM) {
			return 0;
		}
		int open = Math.max(0, unitsOpen());
		return (this.amazonUnreconciled != null) ? Math.min(open, this.amazonUnreconciled) : open;
	}

}
