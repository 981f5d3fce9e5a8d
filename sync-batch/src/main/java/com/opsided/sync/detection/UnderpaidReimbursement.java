package com.opsided.sync.detection;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.opsided.shared.cost.SourcingCosts;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import com.opsided.shared.reimbursement.ReimbursementLine;
import org.jspecify.annotations.Nullable;

/**
 * {@code UNDERPAID_REIMBURSEMENT}: cash paid below the seller's sourcing cost in force on
 * the day of approval, in the same currency ({@code detection.md} §4). A unit is worth
 * the difference. Lines of every reason count, but reversals and lines that were reversed
 * to nothing.
 */
final class UnderpaidReimbursement implements DiscrepancyRule {

	private final LocalDate from;

	UnderpaidReimbursement(LocalDate from) {
		this.from = from;
	}

	@Override
	public void examine(Evidence evidence, DetectionScope scope, Findings findings) {
		for (ReimbursementEntry entry : evidence.reimbursements().payments()) {
			ReimbursementLine line = entry.line();
			if (line.quantityCash() > 0 && !line.approvalDate().isBefore(this.from) && !entry.isReversedToNothing()) {
				Money missing = missing(line, scope.costs());
				if (missing != null) {
					findings.add(
							entry.toDiscrepancy(DiscrepancyType.UNDERPAID_REIMBURSEMENT, line.quantityCash(), missing));
				}
			}
		}
	}

	private static @Nullable Money missing(ReimbursementLine line, SourcingCosts costs) {
		Money paid = Money.ofReported(line.amountPerUnit(), line.currency());
		if (paid == null) {
			return null;
		}
		Money cost = costs.inForce(line.fnsku(), line.sku(), line.approvalDate(), paid.currency());
		if (cost == null || !cost.currency().equals(paid.currency())) {
			return null;
		}
		BigDecimal missing = cost.amount().subtract(paid.amount());
		return (missing.signum() > 0) ? new Money(missing, paid.currency()) : null;
	}

}
