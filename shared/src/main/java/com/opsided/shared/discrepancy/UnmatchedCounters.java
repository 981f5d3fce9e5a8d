package com.opsided.shared.discrepancy;

/**
 * What the FIFO could not match ({@code detection.md} §3).
 *
 * @param found units found beyond what was missing
 * @param reimbursed units reimbursed beyond what was open
 * @param reversal reversals without their original
 */
public record UnmatchedCounters(long found, long reimbursed, long reversal) {

}
