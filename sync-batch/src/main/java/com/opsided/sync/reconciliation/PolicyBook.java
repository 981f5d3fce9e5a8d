package com.opsided.sync.reconciliation;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;

import com.opsided.shared.account.Region;
import com.opsided.shared.discrepancy.DiscrepancyType;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the policy of an event by its family, region and date ({@code detection.md}
 * §5). Every type that can be claimed has one in every region; of some it is not known
 * what held before the oldest.
 */
final class PolicyBook {

	private static final Comparator<ClaimPolicy> NEWEST_FIRST = Comparator.comparing(ClaimPolicy::start).reversed();

	private final List<ClaimPolicy> newestFirst;

	private final Period settle;

	PolicyBook(PolicyProperties properties) {
		this.newestFirst = properties.windows().stream().sorted(NEWEST_FIRST).toList();
		this.settle = properties.settle();
		for (ClaimFamily family : ClaimFamily.values()) {
			for (Region region : Region.values()) {
				requireOnePolicyAtATime(family, region);
			}
		}
		for (DiscrepancyType type : DiscrepancyType.values()) {
			ClaimFamily family = ClaimFamily.of(type);
			if (family != null) {
				requirePolicy(family);
			}
		}
	}

	/**
	 * Returns the window of an event.
	 * @param type the discrepancy's type
	 * @param region the account's region
	 * @param event the event date
	 * @return the window, null if the type can never be claimed or the event is older
	 * than any policy that is known for it
	 */
	@Nullable ClaimWindow window(DiscrepancyType type, Region region, LocalDate event) {
		ClaimFamily family = ClaimFamily.of(type);
		ClaimPolicy policy = (family != null) ? policy(family, region, event) : null;
		return (policy != null) ? ClaimWindow.of(policy, event, this.settle) : null;
	}

	/**
	 * Returns the policy that holds for an event.
	 * @param family the family
	 * @param region the account's region
	 * @param event the event date
	 * @return the newest policy of that day, null if there was none yet
	 */
	@Nullable ClaimPolicy policy(ClaimFamily family, Region region, LocalDate event) {
		for (ClaimPolicy policy : this.newestFirst) {
			if (policy.holdsFor(family, region, event)) {
				return policy;
			}
		}
		return null;
	}

	private void requireOnePolicyAtATime(ClaimFamily family, Region region) {
		List<LocalDate> starts = this.newestFirst.stream()
			.filter((policy) -> policy.holdsFor(family, region, LocalDate.MAX))
			.map(ClaimPolicy::start)
			.toList();
		if (starts.stream().distinct().count() < starts.size()) {
			throw new IllegalArgumentException(
					"opsided.policy.windows has two policies for " + family + " in " + region + " from the same day");
		}
	}

	private void requirePolicy(ClaimFamily family) {
		for (Region region : Region.values()) {
			if (policy(family, region, LocalDate.MAX) == null) {
				throw new IllegalArgumentException(
						"opsided.policy.windows has no policy for " + family + " in " + region);
			}
		}
	}

}
