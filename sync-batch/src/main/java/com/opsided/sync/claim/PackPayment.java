package com.opsided.sync.claim;

import java.time.LocalDate;

import com.opsided.shared.money.Money;
import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.sync.detection.Closing;
import org.jspecify.annotations.Nullable;

/**
 * A reimbursement that paid for units of the claimed loss.
 *
 * @param approvedOn when Amazon approved it
 * @param reimbursementId Amazon's id
 * @param caseId the case it was raised under, null if none
 * @param reason the reason as written
 * @param units units of this loss that it paid for
 * @param amountPerUnit what it paid for one, null if not written
 */
public record PackPayment(LocalDate approvedOn, String reimbursementId, @Nullable String caseId, String reason,
		int units, @Nullable Money amountPerUnit) {

	private static final int LONGEST = 20;

	static PackPayment of(int units, ReimbursementLine line) {
		return new PackPayment(line.approvalDate(), line.reimbursementId(),
				line.caseId().isEmpty() ? null : line.caseId(), line.reason(), units,
				Money.ofReported(line.amountPerUnit(), line.currency()));
	}

	static @Nullable PackPayment of(Closing closing) {
		ReimbursementLine payment = closing.payment();
		return (payment != null) ? of(closing.units(), payment) : null;
	}

	String words() {
		return this.units + " under " + PlainLine.of(this.reimbursementId, LONGEST) + " (" + this.approvedOn + ")";
	}

}
