package com.opsided.sandbox.warehouse.truth;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One discrepancy that {@code detection.md} §3 and §4 say must exist.
 *
 * @param type its type
 * @param fnsku the product
 * @param referenceId Amazon's id, empty if there is none
 * @param occurrence 1, 2, … among rows equal in their identity
 * @param eventDate the event's date
 * @param fulfillmentCenter the warehouse or location, empty if there is none
 * @param disposition the grade, empty if there is none
 * @param reason the reason as Amazon writes it, empty if there is none
 * @param units its units; signed on BALANCE_BREAK and SNAPSHOT_DRIFT
 * @param unitsFound units that came back or that orders cover
 * @param unitsReimbursed units that were paid for
 * @param amazonUnreconciled what Amazon shows as open, null if it shows nothing
 * @param claimableUnits units a claim may ask for
 */
public record TruthRow(String type, String fnsku, String referenceId, int occurrence, LocalDate eventDate,
		String fulfillmentCenter, String disposition, String reason, int units, int unitsFound, int unitsReimbursed,
		@Nullable Integer amazonUnreconciled, int claimableUnits) {

	/** The header of {@code truth.csv}. */
	static final String HEADER = "type,fnsku,reference_id,occurrence,event_date,fulfillment_center,disposition,reason,"
			+ "units,units_found,units_reimbursed,amazon_unreconciled,claimable_units";

	String csv() {
		return String.join(",", this.type, this.fnsku, this.referenceId, Integer.toString(this.occurrence),
				this.eventDate.toString(), this.fulfillmentCenter, this.disposition, this.reason,
				Integer.toString(this.units), Integer.toString(this.unitsFound), Integer.toString(this.unitsReimbursed),
				(this.amazonUnreconciled != null) ? this.amazonUnreconciled.toString() : "",
				Integer.toString(this.claimableUnits));
	}

}
