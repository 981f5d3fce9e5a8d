package com.opsided.sandbox.warehouse.stock;

import java.util.Map;

/**
 * The units counted at the end of a period.
 *
 * @param firstDay the first day's number
 * @param lastDay the last day's number; −1 for the count before the first day
 * @param counts units at each spot that holds any, always in the same order
 * @param inTransit units on trucks
 */
public record Balance(int firstDay, int lastDay, Map<Spot, Integer> counts, int inTransit) {

}
