package com.opsided.sync.discrepancy;

import java.time.YearMonth;
import java.util.List;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;

/**
 * What Amazon owes. Currencies are never added together: everything is told once for
 * each.
 *
 * @param currencies the sums, in the order of the codes
 * @param unvalued claimable discrepancies whose value is not known
 * @param months what was found, claimed and paid, the first month first, months without
 * anything between others included
 */
public record Owed(List<InCurrency> currencies, long unvalued, List<Month> months) {

	public Owed {
		currencies = List.copyOf(currencies);
		months = List.copyOf(months);
	}

	/**
	 * The sums of one currency.
	 *
	 * @param claimable what can be claimed today
	 * @param discrepancies of how many discrepancies
	 * @param within what of it expires soon, the shortest time first
	 * @param waiting what can be claimed later
	 * @param missed what was not claimed before its window closed
	 * @param recovered what was paid for claims so far
	 * @param unasked what of it Amazon paid without being asked
	 * @param types what can be claimed today by type, the highest amount first
	 */
	public record InCurrency(Money claimable, long discrepancies, List<Within> within, Money waiting, Money missed,
			Money recovered, Money unasked, List<OfType> types) {

		public InCurrency {
			within = List.copyOf(within);
			types = List.copyOf(types);
		}

		/**
		 * Returns the currency.
		 * @return its ISO 4217 code
		 */
		public String currency() {
			return this.claimable.currency();
		}

	}

	/**
	 * What expires soon.
	 *
	 * @param days the last day on which it can be claimed is at most so many days away
	 * @param amount how much
	 * @param discrepancies of how many discrepancies
	 */
	public record Within(int days, Money amount, long discrepancies) {

	}

	/**
	 * What can be claimed of one type.
	 *
	 * @param type the type
	 * @param amount how much
	 * @param discrepancies of how many discrepancies
	 */
	public record OfType(DiscrepancyType type, Money amount, long discrepancies) {

	}

	/**
	 * One month in one currency, in UTC.
	 *
	 * @param month the month
	 * @param found the worth of claims opened
	 * @param claimed the worth of claims filed
	 * @param paid what was paid, whether asked for or not; below 0 where more was taken
	 * back
	 */
	public record Month(YearMonth month, Money found, Money claimed, Money paid) {

	}

}
