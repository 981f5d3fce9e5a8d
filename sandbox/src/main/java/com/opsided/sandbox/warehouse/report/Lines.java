package com.opsided.sandbox.warehouse.report;

/**
 * Where a report puts its lines.
 */
@FunctionalInterface
interface Lines {

	/**
	 * Adds a line.
	 * @param day the number of the day it belongs to; 0 in reports that are not sorted by
	 * date
	 * @param line the line without its end
	 */
	void add(int day, String line);

}
