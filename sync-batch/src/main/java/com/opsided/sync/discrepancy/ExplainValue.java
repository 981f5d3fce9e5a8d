package com.opsided.sync.discrepancy;

import java.math.BigDecimal;
import java.time.Period;
import java.time.temporal.ChronoUnit;

import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.sync.reconciliation.PolicyProperties;

/** Tells where the value of a unit comes from ({@code detection.md} §6). */
final class ExplainValue {

	private final PolicyProperties policies;

	ExplainValue(PolicyProperties policies) {
		this.policies = policies;
	}

	String of(ListedDiscrepancy listed) {
		Assessment assessed = listed.discrepancy().assessment();
		BigDecimal value = assessed.unitValue();
		if (value == null) {
			return "The value of a unit is not known: there is no sourcing cost of the product, Amazon paid for none "
					+ "of its units before, and no fee preview gives its price. Give its sourcing cost, and it is valued "
					+ "at the next reconciliation.";
		}
		String unit = value.toPlainString() + " " + assessed.currency();
		return "A unit is worth " + unit + ": " + source(listed) + sum(listed, unit) + cap(value);
	}

	private String source(ListedDiscrepancy listed) {
		DiscrepancyType type = listed.discrepancy().discrepancy().type();
		return switch (listed.discrepancy().assessment().valueBasis()) {
			case SOURCING_COST ->
				(type == DiscrepancyType.UNDERPAID_REIMBURSEMENT) ? "your sourcing cost that day less what Amazon paid."
						: "your sourcing cost in force on " + listed.discrepancy().discrepancy().eventDate() + ".";
			case PAST_REIMBURSEMENTS -> "the mean of what Amazon paid for units of this product in the "
					+ span(this.policies.lookback()) + " before, weighted by units.";
			case PRICE_LESS_FEES -> "your price less the estimated fees of the newest fee preview.";
			case REVERSED_AMOUNT -> "what Amazon took back for each unit.";
			case UNKNOWN -> "its source is not known.";
		};
	}

	/** A period may be written in months or years, too. */
	private static String span(Period period) {
		long months = period.toTotalMonths();
		String days = period.get(ChronoUnit.DAYS) + " days";
		if (months == 0) {
			return days;
		}
		return months + " months" + (period.get(ChronoUnit.DAYS) == 0 ? "" : " and " + days);
	}

	private static String sum(ListedDiscrepancy listed, String unit) {
		BigDecimal amount = listed.discrepancy().claimableAmount();
		int units = listed.discrepancy().claimableUnits();
		return (amount == null || units == 0) ? "" : " %d × %s = %s %s.".formatted(units, unit, amount.toPlainString(),
				listed.discrepancy().assessment().currency());
	}

	private String cap(BigDecimal value) {
		return (value.compareTo(this.policies.unitValueCap()) < 0) ? "" : " No unit counts for more.";
	}

}
