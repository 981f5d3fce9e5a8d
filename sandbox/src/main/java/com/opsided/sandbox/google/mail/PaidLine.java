package com.opsided.sandbox.google.mail;

import java.time.Instant;

/**
 * A line of the reimbursement report, as far as a mail tells of it.
 *
 * @param approved when Amazon paid
 * @param id the reimbursement id
 * @param caseId the case; empty if nobody asked
 * @param reason Amazon's reason
 * @param sku the seller's name of the product
 * @param fnsku Amazon's name of it
 * @param asin the catalogue's name of it
 * @param currency the currency
 * @param total the amount, written as in the report
 * @param cash units paid in money
 * @param inventory units replaced
 */
record PaidLine(Instant approved, String id, String caseId, String reason, String sku, String fnsku, String asin,
		String currency, String total, String cash, String inventory) {

}
