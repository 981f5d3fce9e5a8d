package com.opsided.sync.reconciliation;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

import com.opsided.shared.account.Region;
import org.jspecify.annotations.Nullable;

/**
 * The policy table of {@code detection.md} §5, in its order, as far as it is known. An
 * announced policy is not a verified one.
 */
final class PublishedPolicies {

	private static final LocalDate AUTUMN_2024 = LocalDate.of(2024, 10, 23);

	private static final Set<Region> ALL = Set.of();

	private static final Set<ClaimFamily> WAREHOUSE = Set.of(ClaimFamily.FC_LOST, ClaimFamily.FC_DAMAGED,
			ClaimFamily.DISPOSED);

	static final List<ClaimPolicy> TABLE = List.of(verified(WAREHOUSE, ALL, AUTUMN_2024, 0, 60),
			verified(WAREHOUSE, ALL, null, 30, 548), unverified(Set.of(ClaimFamily.TRANSFER_LOSS), ALL, null, 60, 120),
			verified(Set.of(ClaimFamily.RETURN_NOT_RECEIVED), Set.of(Region.NA, Region.FE), AUTUMN_2024, 60, 120),
			unverified(Set.of(ClaimFamily.RETURN_NOT_RECEIVED), Set.of(Region.EU), AUTUMN_2024, 45, 105),
			verified(Set.of(ClaimFamily.REMOVAL_SHORT), ALL, AUTUMN_2024, 15, 75),
			verified(Set.of(ClaimFamily.FEE_REFERRAL), ALL, null, 0, 90),
			unverified(Set.of(ClaimFamily.FEE_DIMENSION, ClaimFamily.FEE_STORAGE), ALL, null, 0, 90),
			unverified(Set.of(ClaimFamily.INBOUND_SHORT), ALL, null, 0, 270),
			unverified(Set.of(ClaimFamily.UNDERPAID, ClaimFamily.REVERSED), ALL, null, 0, 60));

	private PublishedPolicies() {
	}

	private static ClaimPolicy verified(Set<ClaimFamily> families, Set<Region> regions, @Nullable LocalDate from,
			int opens, int closes) {
		return new ClaimPolicy(families, regions, from, Period.ofDays(opens), Period.ofDays(closes), true);
	}

	private static ClaimPolicy unverified(Set<ClaimFamily> families, Set<Region> regions, @Nullable LocalDate from,
			int opens, int closes) {
		return new ClaimPolicy(families, regions, from, Period.ofDays(opens), Period.ofDays(closes), false);
	}

}
