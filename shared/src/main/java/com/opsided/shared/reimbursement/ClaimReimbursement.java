package com.opsided.shared.reimbursement;

import java.time.LocalDate;

import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of the reimbursements that answers a claim. Texts are empty where Amazon wrote
 * nothing.
 *
 * @param reimbursementId Amazon's id; several lines may share it
 * @param approvalDate the day it was approved, null if none was written
 * @param reason the reason as written
 * @param caseId the case it was raised under
 * @param units units that were paid or returned in kind, negative on some reversals
 * @param amount the amount of the line, null if none was written
 * @param reverses the reimbursement that it takes back
 */
public record ClaimReimbursement(String reimbursementId, @Nullable LocalDate approvalDate, String reason, String caseId,
		int units, @Nullable Money amount, String reverses) {

}
