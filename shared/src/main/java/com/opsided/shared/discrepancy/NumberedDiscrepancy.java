package com.opsided.shared.discrepancy;

/**
 * A discrepancy as it stands in a detection.
 *
 * @param number its number within the detection
 * @param discrepancy the discrepancy
 */
public record NumberedDiscrepancy(int number, Discrepancy discrepancy) {

}
