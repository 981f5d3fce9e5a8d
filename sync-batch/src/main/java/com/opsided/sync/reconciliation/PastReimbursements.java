package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.money.Money;
import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.text.CodeSet;
import org.jspecify.annotations.Nullable;

/**
 * What Amazon paid for units of one product ({@code detection.md} §6): the mean amount
 * per unit over cash lines, weighted by their cash quantity, in the currency that most of
 * the lines have (the first by its code if several tie). Lines without an amount or a
 * currency do not count.
 *
 * @param lines the product's reimbursement lines
 * @param first the first approval date that counts
 * @param last the last one
 */
record PastReimbursements(List<ReimbursementLine> lines, LocalDate first, LocalDate last) {

	/**
	 * Returns the mean of one family.
	 * @param reasons the family's reimbursement reasons
	 * @return the mean for one unit, unrounded; null if no line counts
	 */
	@Nullable Money mean(CodeSet reasons) {
		Map<String, Sum> byCurrency = new TreeMap<>();
		for (ReimbursementLine line : this.lines) {
			Money paid = Money.ofReported(line.amountPerUnit(), line.currency());
			if (paid != null && line.quantityCash() > 0 && isInTime(line) && reasons.contains(line.reason())) {
				byCurrency.computeIfAbsent(paid.currency(), (unused) -> new Sum())
					.add(paid.amount(), line.quantityCash());
			}
		}
		Money mean = null;
		int mostLines = 0;
		for (Map.Entry<String, Sum> sum : byCurrency.entrySet()) {
			if (sum.getValue().lines > mostLines) {
				mostLines = sum.getValue().lines;
				mean = new Money(sum.getValue().mean(), sum.getKey());
			}
		}
		return mean;
	}

	private boolean isInTime(ReimbursementLine line) {
		return !line.approvalDate().isBefore(this.first) && !line.approvalDate().isAfter(this.last);
	}

	private static final class Sum {

		private BigDecimal amount = BigDecimal.ZERO;

		private long units;

		private int lines;

		void add(BigDecimal perUnit, int units) {
			this.amount = this.amount.add(perUnit.multiply(BigDecimal.valueOf(units)));
			this.units += units;
			this.lines++;
		}

		BigDecimal mean() {
			return this.amount.divide(BigDecimal.valueOf(this.units), MathContext.DECIMAL128);
		}

	}

}
