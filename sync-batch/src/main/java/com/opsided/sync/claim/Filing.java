package com.opsided.sync.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.opsided.shared.claim.FilingClaim;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is raised with Amazon in one case: the claims for one product and type, or for one
 * shipment.
 *
 * @param id its id
 * @param accountId the account
 * @param type the discrepancies' type
 * @param subject the shipment for what is missing from shipments, else the product's
 * FNSKU
 * @param title the product's title
 * @param claims its claims, the first deadline first
 * @param units the units they ask for
 * @param amounts what they are worth, one amount for each currency; claims of unknown
 * value are in none
 * @param closes the first of the claims' deadlines
 * @param caseId Amazon's case, null until it is known
 */
public record Filing(UUID id, long accountId, DiscrepancyType type, String subject, String title, List<UUID> claims,
		long units, List<Money> amounts, LocalDate closes, @Nullable String caseId) {

	public Filing {
		claims = List.copyOf(claims);
		amounts = List.copyOf(amounts);
	}

	/** Puts filings together whose claims follow on one another. */
	static List<Filing> of(List<FilingClaim> claims) {
		List<Filing> filings = new ArrayList<>();
		int first = 0;
		for (int next = 1; next <= claims.size(); next++) {
			if (next == claims.size() || !claims.get(next).filing().equals(claims.get(first).filing())) {
				filings.add(one(claims.subList(first, next)));
				first = next;
			}
		}
		return filings;
	}

	private static Filing one(List<FilingClaim> claims) {
		FilingClaim first = claims.get(0);
		Map<String, Money> amounts = new TreeMap<>();
		for (FilingClaim claim : claims) {
			Money amount = claim.amount();
			if (amount != null) {
				amounts.merge(amount.currency(), amount,
						(one, other) -> new Money(one.amount().add(other.amount()), one.currency()));
			}
		}
		return new Filing(first.filing(), first.account(), first.type(), first.subject(), first.title(),
				claims.stream().map(FilingClaim::id).toList(), claims.stream().mapToLong(FilingClaim::units).sum(),
				List.copyOf(amounts.values()), first.closes(),
				claims.stream().map(FilingClaim::caseId).filter((each) -> each != null).findFirst().orElse(null));
	}

}
