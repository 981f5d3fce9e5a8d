package com.opsided.sync.detection;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.opsided.shared.reimbursement.ReimbursementLine;
import org.jspecify.annotations.Nullable;

/**
 * A reimbursement line in the making; what a test does not say has a value of no
 * interest.
 *
 * @param approved the approval date
 * @param id the reimbursement id
 * @param reason the reason
 * @param cash units paid in cash
 * @param inventory units given back
 * @param total the column of the total
 * @param perUnit the amount per unit
 * @param amount the total amount
 * @param currency the currency
 * @param original the reimbursement that is taken back
 * @param order the order it was paid for
 */
public record PaymentLine(LocalDate approved, String id, String reason, int cash, int inventory, int total,
		@Nullable BigDecimal perUnit, @Nullable BigDecimal amount, String currency, String original, String order) {

	public static PaymentLine paid(String approved, String id, String reason, int cash) {
		return new PaymentLine(LocalDate.parse(approved), id, reason, cash, 0, cash, null, null, "USD", "", "");
	}

	public static PaymentLine reversal(String approved, String id, String original, int cash, int inventory) {
		return new PaymentLine(LocalDate.parse(approved), id, "Reimbursement_Reversal", cash, inventory,
				cash + inventory, null, null, "USD", original, "");
	}

	public PaymentLine inventory(int units) {
		return new PaymentLine(this.approved, this.id, this.reason, this.cash, units, this.cash + units, this.perUnit,
				this.amount, this.currency, this.original, this.order);
	}

	public PaymentLine total(int units) {
		return new PaymentLine(this.approved, this.id, this.reason, this.cash, this.inventory, units, this.perUnit,
				this.amount, this.currency, this.original, this.order);
	}

	public PaymentLine perUnit(String amount) {
		return new PaymentLine(this.approved, this.id, this.reason, this.cash, this.inventory, this.total,
				new BigDecimal(amount), this.amount, this.currency, this.original, this.order);
	}

	public PaymentLine amount(String amount) {
		return new PaymentLine(this.approved, this.id, this.reason, this.cash, this.inventory, this.total, this.perUnit,
				new BigDecimal(amount), this.currency, this.original, this.order);
	}

	public PaymentLine in(String currency) {
		return new PaymentLine(this.approved, this.id, this.reason, this.cash, this.inventory, this.total, this.perUnit,
				this.amount, currency, this.original, this.order);
	}

	public PaymentLine ofOrder(String id) {
		return new PaymentLine(this.approved, this.id, this.reason, this.cash, this.inventory, this.total, this.perUnit,
				this.amount, this.currency, this.original, id);
	}

	public ReimbursementLine line(long fileOrder) {
		return new ReimbursementLine(this.approved, this.id, "", this.order, this.reason, SampleProduct.MSKU,
				SampleProduct.FNSKU, SampleProduct.ASIN, SampleProduct.TITLE, "Sellable", this.currency, this.perUnit,
				this.amount, this.cash, this.inventory, this.total, this.original, "", fileOrder);
	}

}
