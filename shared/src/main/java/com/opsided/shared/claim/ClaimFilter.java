package com.opsided.shared.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.discrepancy.DiscrepancyType;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are wanted; what is null is not asked for. They come by account, deadline
 * and id.
 *
 * @param accounts the accounts the caller may see
 * @param state the state
 * @param type the discrepancy's type
 * @param from the first event date
 * @param to the last event date
 * @param sku an FNSKU or MSKU
 * @param after the last claim of the page before, null for the first page
 * @param limit how many at most
 */
public record ClaimFilter(List<Long> accounts, @Nullable ClaimState state, @Nullable DiscrepancyType type,
		@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String sku, @Nullable Position after, int limit) {

	public ClaimFilter {
		accounts = List.copyOf(accounts);
	}

	/**
	 * A place in the order of claims.
	 *
	 * @param account the account
	 * @param closes the deadline
	 * @param id the claim
	 */
	public record Position(long account, LocalDate closes, UUID id) {

		/** The place of a claim. */
		public static Position of(Claim claim) {
			return new Position(claim.account(), claim.closes(), claim.id());
		}

	}

}
