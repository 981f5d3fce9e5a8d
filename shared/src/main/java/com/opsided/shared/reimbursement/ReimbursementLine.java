package com.opsided.shared.reimbursement;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One live line of the reimbursements report. Texts are as Amazon wrote them and empty
 * where it wrote nothing; quantities are units and negative on reversals.
 *
 * @param approvalDate the calendar date written in {@code approval-date}, in the offset
 * it is written with
 * @param reimbursementId Amazon's id; several lines may share it
 * @param caseId the case it was raised under
 * @param orderId the customer order it rests on
 * @param reason the reason as written ({@code Lost_Warehouse}, …)
 * @param sku the seller's SKU
 * @param fnsku the product's fulfilment network SKU
 * @param asin the product's ASIN
 * @param title the product's name
 * @param condition the unit's condition
 * @param currency the ISO 4217 code, empty if none was written
 * @param amountPerUnit the amount paid for one unit, null if none was written
 * @param amountTotal the amount of the line, null if none was written
 * @param quantityCash {@code quantity-reimbursed-cash}
 * @param quantityInventory {@code quantity-reimbursed-inventory}
 * @param quantityTotal {@code quantity-reimbursed-total}
 * @param originalReimbursementId the reimbursement that a reversal takes back
 * @param originalReimbursementType that reimbursement's type
 * @param fileOrder the line's place among the account's live lines: newest file first,
 * then by line; only its order has a meaning
 */
public record ReimbursementLine(LocalDate approvalDate, String reimbursementId, String caseId, String orderId,
		String reason, String sku, String fnsku, String asin, String title, String condition, String currency,
		@Nullable BigDecimal amountPerUnit, @Nullable BigDecimal amountTotal, int quantityCash, int quantityInventory,
		int quantityTotal, String originalReimbursementId, String originalReimbursementType, long fileOrder) {

	/**
	 * Returns the units that were paid for or taken back.
	 * @return |quantity-reimbursed-total|
	 */
	public int units() {
		return (this.quantityTotal == Integer.MIN_VALUE) ? Integer.MAX_VALUE : Math.abs(this.quantityTotal);
	}

}
