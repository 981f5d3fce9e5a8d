package com.opsided.sandbox.warehouse.catalog;

import java.time.LocalDate;

/**
 * A product's title, which the seller may change: a new title is no new product
 * ({@code detection.md} §2).
 *
 * @param first the title at first
 * @param later the title from the renaming on
 * @param renamed the first day of the later title
 */
public record Title(String first, String later, LocalDate renamed) {

	/**
	 * Returns the title of a day.
	 * @param day the day
	 * @return the title that was in force
	 */
	public String on(LocalDate day) {
		return day.isBefore(this.renamed) ? this.first : this.later;
	}

}
