package com.opsided.sync.auditpage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import com.opsided.shared.account.Account;
import com.opsided.shared.discrepancy.ClaimDeadline;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyTotal;

/**
 * The sums that the page shows; small, whatever the audit's size.
 *
 * @param account the seller's account
 * @param asOf the day it was evaluated for
 * @param totals the sums by type and state
 * @param deadlines what closes on which day, from the as-of date on
 */
public record AuditFigures(Account account, LocalDate asOf, List<DiscrepancyTotal> totals,
		List<ClaimDeadline> deadlines) {

	public AuditFigures {
		totals = List.copyOf(totals);
		deadlines = List.copyOf(deadlines);
	}

	long rows() {
		return this.totals.stream().mapToLong(DiscrepancyTotal::rows).sum();
	}

	/** The sums of one state over all types. */
	Sum of(DiscrepancyState state) {
		Sum sum = new Sum(0, 0, new TreeMap<>());
		for (DiscrepancyTotal total : this.totals) {
			if (total.state() == state) {
				sum = sum.plus(total.rows(), total.claimableUnits(), total.amounts());
			}
		}
		return sum;
	}

	/** What is claimable now and not any more after some days. */
	Sum closingWithin(int days) {
		return closing((deadline) -> deadline.state() == DiscrepancyState.CLAIMABLE
				&& !deadline.closes().isAfter(this.asOf.plusDays(days)));
	}

	Sum closing(Predicate<ClaimDeadline> which) {
		Sum sum = new Sum(0, 0, new TreeMap<>());
		for (ClaimDeadline deadline : this.deadlines) {
			if (which.test(deadline)) {
				sum = sum.plus(deadline.rows(), deadline.units(), deadline.amounts());
			}
		}
		return sum;
	}

	/**
	 * Rows, units and money.
	 *
	 * @param rows how many
	 * @param units the units that may be claimed
	 * @param amounts the money in each currency; rows without a value count in none
	 */
	record Sum(long rows, long units, SortedMap<String, BigDecimal> amounts) {

		Sum plus(long moreRows, long moreUnits, SortedMap<String, BigDecimal> more) {
			SortedMap<String, BigDecimal> sums = new TreeMap<>(this.amounts);
			more.forEach((currency, amount) -> sums.merge(currency, amount, BigDecimal::add));
			return new Sum(this.rows + moreRows, this.units + moreUnits, sums);
		}

	}

}
