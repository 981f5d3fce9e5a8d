package com.opsided.sync.reconciliation;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import com.opsided.shared.account.Region;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One row of the policy table ({@code detection.md} §5).
 *
 * @param families the families it holds for
 * @param regions the regions it holds in; none given means all
 * @param from the first event date it holds for; none given means always
 * @param opens how long after the event a claim may be raised first
 * @param closes how long after the event a claim may be raised last
 * @param verified whether the policy was verified; rows that rest on an unverified one
 * say so
 */
public record ClaimPolicy(Set<ClaimFamily> families, @DefaultValue Set<Region> regions, @Nullable LocalDate from,
		@DefaultValue("0d") Period opens, Period closes, @DefaultValue("false") boolean verified) {

	/** Any day will do to compare two periods; this one starts no short month. */
	private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

	public ClaimPolicy {
		if (families.isEmpty()) {
			throw new IllegalArgumentException("A policy needs at least one family");
		}
		// In the same order in every process: a hash of the configuration rests on that.
		families = Collections.unmodifiableSet(EnumSet.copyOf(families));
		regions = Collections
			.unmodifiableSet(regions.isEmpty() ? EnumSet.allOf(Region.class) : EnumSet.copyOf(regions));
		if (opens.isNegative() || SOME_DAY.plus(closes).isBefore(SOME_DAY.plus(opens))) {
			throw new IllegalArgumentException("The policy of " + families + " opens after " + opens
					+ " and closes after " + closes + ": it must not open before the event nor close before it opens");
		}
	}

	boolean holdsFor(ClaimFamily family, Region region, LocalDate event) {
		return this.families.contains(family) && this.regions.contains(region) && !start().isAfter(event);
	}

	LocalDate start() {
		return (this.from != null) ? this.from : LocalDate.MIN;
	}

}
