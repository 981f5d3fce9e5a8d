package com.opsided.shared.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a part of a filing: of what is raised with Amazon in one case.
 *
 * @param account the account
 * @param filing the filing
 * @param id the claim
 * @param type the discrepancy's type, the same for all claims of the filing
 * @param subject the shipment for what is missing from shipments, else the product's
 * FNSKU; the same for all claims of the filing
 * @param title the product's title
 * @param units the units the claim asks for
 * @param amount what they are worth, null if unknown
 * @param state where the claim stands
 * @param closes the last day it may be filed
 * @param caseId Amazon's case, null until it is known
 * @param madeBy who put it there
 * @param madeAt when
 */
public record FilingClaim(long account, UUID filing, UUID id, DiscrepancyType type, String subject, String title,
		int units, @Nullable Money amount, ClaimState state, LocalDate closes, @Nullable String caseId, String madeBy,
		Instant madeAt) {

}
