package com.opsided.sync.detection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.util.NavigableSet;
import java.util.TreeSet;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.money.Money;
import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.text.CodeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code REVERSED_NOT_RETURNED}: money taken back though neither the reversal gave
 * inventory nor the ledger found a unit shortly before ({@code detection.md} §4).
 */
final class ReversedNotReturned implements DiscrepancyRule {

	private final CodeSet foundCodes;

	private final Period returnedWithin;

	ReversedNotReturned(CodeSet foundCodes, Period returnedWithin) {
		this.foundCodes = foundCodes;
		this.returnedWithin = returnedWithin;
	}

	@Override
	public void examine(Evidence evidence, DetectionScope scope, Findings findings) {
		if (evidence.reimbursements().reversals().isEmpty()) {
			return;
		}
		NavigableSet<LocalDate> finds = finds(evidence);
		for (Reversal reversal : evidence.reimbursements().reversals()) {
			ReimbursementLine line = reversal.line();
			if (line.quantityInventory() == 0 && line.units() > 0 && !wasFound(finds, line.approvalDate())) {
				findings.add(reversal.entry()
					.toDiscrepancy(DiscrepancyType.REVERSED_NOT_RETURNED, line.units(), takenBackPerUnit(reversal)));
			}
		}
	}

	private NavigableSet<LocalDate> finds(Evidence evidence) {
		NavigableSet<LocalDate> finds = new TreeSet<>();
		for (LedgerEvent row : evidence.adjustments()) {
			if (row.quantity() > 0 && this.foundCodes.contains(row.reason())) {
				finds.add(row.date());
			}
		}
		return finds;
	}

	private boolean wasFound(NavigableSet<LocalDate> finds, LocalDate reversed) {
		LocalDate find = finds.floor(reversed);
		return find != null && !find.isBefore(reversed.minus(this.returnedWithin));
	}

	/**
	 * The amount per unit on the reversal, else its total divided by its units, else the
	 * amount per unit that was paid. An amount of 0 says nothing.
	 */
	private static @Nullable Money takenBackPerUnit(Reversal reversal) {
		ReimbursementLine line = reversal.line();
		Money perUnit = known(line.amountPerUnit(), line.currency());
		if (perUnit == null && line.amountTotal() != null) {
			BigDecimal units = BigDecimal.valueOf(line.units());
			perUnit = known(line.amountTotal().divide(units, MathContext.DECIMAL128), line.currency());
		}
		ReimbursementLine original = reversal.original();
		if (perUnit == null && original != null) {
			perUnit = known(original.amountPerUnit(), original.currency());
		}
		return perUnit;
	}

	private static @Nullable Money known(@Nullable BigDecimal amount, String currency) {
		return (amount != null && amount.signum() != 0) ? Money.ofReported(amount.abs(), currency) : null;
	}

}
