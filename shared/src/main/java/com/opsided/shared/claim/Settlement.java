package com.opsided.shared.claim;

import java.time.LocalDate;

import com.opsided.shared.rules.AccountRules;

/**
 * What the claims of an account are brought up to date with.
 *
 * @param account the account
 * @param detection the detection that is about to count, every discrepancy assessed
 * @param asOf its day
 * @param rules the account's rules
 */
public record Settlement(long account, int detection, LocalDate asOf, AccountRules rules) {

}
