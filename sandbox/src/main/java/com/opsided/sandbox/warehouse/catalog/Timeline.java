package com.opsided.sandbox.warehouse.catalog;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The simulated days, counted from 0: the eighteen months that Amazon's ledger reaches
 * back ({@code amazon-fba.md} §3).
 *
 * @param firstDay the first simulated day
 * @param lastDay the last one, the as-of date of the truth
 */
public record Timeline(LocalDate firstDay, LocalDate lastDay) {

	private static final int LENGTH = 549;

	/**
	 * Returns the days that end with a given one.
	 * @param lastDay the last day
	 * @return 549 days
	 */
	public static Timeline until(LocalDate lastDay) {
		return new Timeline(lastDay.minusDays(LENGTH - 1L), lastDay);
	}

	/**
	 * Returns the number of the last day.
	 * @return the last number
	 */
	public int last() {
		return LENGTH - 1;
	}

	/**
	 * Returns the date of a day.
	 * @param day its number, 0 … {@link #last()}
	 * @return its date
	 */
	public LocalDate date(int day) {
		return this.firstDay.plusDays(day);
	}

	/**
	 * Says whether the ledger summary closes a balance on a day: at the end of each month
	 * before the last day's, and daily from then on, so that the rows of one product
	 * follow one another without gap or overlap.
	 * @param day the day's number
	 * @return whether a balance ends
	 */
	public boolean closesBalance(int day) {
		LocalDate date = date(day);
		return YearMonth.from(date).equals(YearMonth.from(this.lastDay)) || date.plusDays(1).getDayOfMonth() == 1;
	}

}
