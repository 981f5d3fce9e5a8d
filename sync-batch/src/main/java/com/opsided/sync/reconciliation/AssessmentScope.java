package com.opsided.sync.reconciliation;

import java.time.LocalDate;

import com.opsided.shared.account.Region;
import com.opsided.shared.cost.SourcingCosts;

/**
 * What holds for every product of one account in one run of reconciliation.
 *
 * @param asOf the day the states are evaluated for
 * @param region the account's region
 * @param costs the seller's sourcing costs
 */
public record AssessmentScope(LocalDate asOf, Region region, SourcingCosts costs) {

}
