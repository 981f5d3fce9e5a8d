package com.opsided.sync.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimChange;
import com.opsided.shared.claim.ClaimEvent;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static com.opsided.sync.reconciliation.OwnedAccount.adjusted;
import static com.opsided.sync.reconciliation.OwnedAccount.paid;
import static com.opsided.sync.reconciliation.OwnedAccount.reversed;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens, in whatever order: no loss has two claims, and no more units are
 * asked for than are open.
 */
class ClaimProperties {

	private static final List<String> FNSKUS = List.of("X1", "X2");

	@Property(tries = 12)
	void neverMoreIsAskedForThanIsOpen(@ForAll("happenings") List<Happening> happenings) {
		OwnedAccount account = new OwnedAccount().costs("X1", "X2");
		LocalDate day = LocalDate.parse("2026-06-01");
		int number = 0;
		for (Happening happening : happenings) {
			day = day.plusDays(happening.days());
			happening.happen(account, day, ++number);
			NaiveSums.hold(account);
			account.evaluate(day.toString());
			holds(account, asksWhile(happenings));
			NaiveSums.hold(account);
		}
	}

	@Provide
	Arbitrary<List<Happening>> happenings() {
		return Combinators
			.combine(Arbitraries.of(Kind.values()), Arbitraries.of(FNSKUS), Arbitraries.integers().between(1, 6),
					Arbitraries.integers().between(0, 14))
			.as(Happening::new)
			.list()
			.ofMinSize(3)
			.ofMaxSize(14);
	}

	/** What is filed cannot be changed any more when units are found. */
	private static Set<ClaimState> asksWhile(List<Happening> happenings) {
		return happenings.stream().anyMatch((each) -> each.kind() == Kind.FOUND)
				? EnumSet.of(ClaimState.DRAFT, ClaimState.READY)
				: EnumSet.of(ClaimState.DRAFT, ClaimState.READY, ClaimState.FILED, ClaimState.PARTIALLY_PAID);
	}

	private static void holds(OwnedAccount account, Set<ClaimState> wanted) {
		Map<String, Integer> open = new HashMap<>();
		Map<UUID, ListedDiscrepancy> listed = new HashMap<>();
		for (ListedDiscrepancy each : account.listed()) {
			assertThat(listed.put(each.id(), each)).as("an id is one loss's").isNull();
			if (each.discrepancy().discrepancy().type() == DiscrepancyType.FC_LOST) {
				open.merge(each.discrepancy().discrepancy().fnsku(), each.discrepancy().discrepancy().unitsOpen(),
						Integer::sum);
			}
		}
		Map<String, Integer> asked = new HashMap<>();
		for (Claim claim : account.claims()) {
			assertThat(claim.paidUnits()).isLessThanOrEqualTo(claim.units());
			if (claim.subject().type() == DiscrepancyType.FC_LOST && wanted.contains(claim.state())) {
				asked.merge(claim.subject().fnsku(), claim.units() - claim.paidUnits(), Integer::sum);
			}
			followsTheMap(account.history(claim));
		}
		asked.forEach((fnsku, units) -> assertThat(units).as(fnsku).isLessThanOrEqualTo(open.get(fnsku)));
		assertThat(account.claims()).extracting(Claim::id).doesNotHaveDuplicates();
	}

	private static void followsTheMap(List<ClaimEvent> history) {
		ClaimState before = null;
		for (ClaimEvent event : history) {
			assertThat(event.from()).isEqualTo(before);
			assertThat(before == null || before == event.to() || before.mayBecome(event.to()))
				.as("%s to %s", before, event.to())
				.isTrue();
			before = event.to();
		}
	}

	/** What can happen. */
	private enum Kind {

		LOST, FOUND, PAID, PAID_BY_CASE, REVERSED, FILED, DENIED, WITHDRAWN

	}

	/**
	 * Something that happens.
	 */
	private record Happening(Kind kind, String fnsku, int units, int days) {

		private static String caseOf(Claim claim) {
			return "%010d".formatted(Math.abs(claim.id().hashCode() % 1_000_000_000));
		}

		void happen(OwnedAccount account, LocalDate day, int number) {
			String date = day.toString();
			switch (this.kind) {
				case LOST -> account.ledger(adjusted(date, this.fnsku, "L" + number, -this.units, "M"));
				case FOUND -> account.ledger(adjusted(date, this.fnsku, "F" + number, this.units, "F"));
				case PAID -> account.reimbursements(paid(date, "R" + number, "", this.fnsku, this.units));
				case PAID_BY_CASE -> {
					Claim claim = one(account, ClaimState.FILED, ClaimState.PARTIALLY_PAID);
					if (claim != null && claim.caseId() != null) {
						account.reimbursements(
								paid(date, "R" + number, claim.caseId(), claim.subject().fnsku(), this.units));
					}
				}
				case REVERSED ->
					account.reimbursements(reversed(date, "R" + number, this.fnsku, this.units, "R" + (number - 1)));
				case FILED -> change(account, ClaimState.FILED, ClaimState.READY);
				case DENIED -> change(account, ClaimState.DENIED, ClaimState.FILED);
				default -> change(account, ClaimState.WITHDRAWN, ClaimState.READY, ClaimState.FILED);
			}
		}

		private void change(OwnedAccount account, ClaimState to, ClaimState... from) {
			Claim claim = one(account, from);
			if (claim != null) {
				account.change(claim,
						new ClaimChange(to, (to == ClaimState.FILED) ? caseOf(claim) : null, null, null, null, null));
			}
		}

		private @Nullable Claim one(OwnedAccount account, ClaimState... states) {
			List<Claim> claims = new ArrayList<>(account.claims());
			claims.removeIf((claim) -> !List.of(states).contains(claim.state()));
			return claims.isEmpty() ? null : claims.get(this.units % claims.size());
		}

	}

}
