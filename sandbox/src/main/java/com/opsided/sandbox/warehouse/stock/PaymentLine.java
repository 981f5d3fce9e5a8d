package com.opsided.sandbox.warehouse.stock;

/**
 * One line of the reimbursements.
 *
 * @param day the day's number
 * @param occurrence its number among lines of the same id, in the order of the file
 * @param papers its papers
 * @param given what it gives
 * @param takenBack units of it that a later reversal took back
 */
public record PaymentLine(int day, int occurrence, Papers papers, Given given, int takenBack) {

}
