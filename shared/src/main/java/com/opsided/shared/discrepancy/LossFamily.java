package com.opsided.shared.discrepancy;

import com.opsided.shared.text.CodeSet;

/**
 * One family of losses ({@code detection.md} §3's table): which ledger codes open and
 * close units, and which reimbursements pay for them.
 *
 * @param lossCodes reasons of adjustments that take units away
 * @param foundCodes reasons of adjustments that bring them back
 * @param reimbursementReasons reasons of reimbursement lines that pay for them
 */
public record LossFamily(CodeSet lossCodes, CodeSet foundCodes, CodeSet reimbursementReasons) {

}
