package com.opsided.sync.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimChange;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.claim.ClaimTable;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.opsided.sync.reconciliation.OwnedAccount.adjusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What a person may do with a claim.
 */
class ClaimStateTests {

	private final ClaimTable claims = TestPlatform.bean(ClaimTable.class);

	@Test
	void aPersonMayDoThisAndNothingElse() {
		List<String> allowed = new ArrayList<>();
		for (ClaimState from : ClaimState.values()) {
			for (ClaimState to : ClaimState.values()) {
				if (from.mayBecomeByHand(to)) {
					assertThat(from.mayBecome(to)).isTrue();
					allowed.add(from + " " + to);
				}
			}
		}
		assertThat(allowed).containsExactly("DRAFT WITHDRAWN", "READY FILED", "READY WITHDRAWN", "FILED PAID",
				"FILED PARTIALLY_PAID", "FILED DENIED", "FILED WITHDRAWN", "PARTIALLY_PAID PAID", "DENIED FILED",
				"DENIED PAID", "DENIED PARTIALLY_PAID", "DENIED WITHDRAWN");
	}

	@Test
	void aDeniedClaimNeverExpiresNorTheReverse() {
		assertThat(ClaimState.DENIED.mayBecome(ClaimState.EXPIRED)).isFalse();
		assertThat(ClaimState.EXPIRED.mayBecome(ClaimState.DENIED)).isFalse();
		assertThat(ClaimState.DRAFT.mayBecome(ClaimState.DENIED)).isFalse();
	}

	@Test
	void ofTwoChangesOfOneVersionOneIsMade() {
		OwnedAccount account = new OwnedAccount().costs("X1").ledger(adjusted("2026-09-01", "X1", "4711", -5, "M"));
		Claim seen = account.evaluate("2026-09-10").claim();
		ClaimChange filed = new ClaimChange(ClaimState.FILED, "12345678", null, null, null, "as photographed");
		assertThat(this.claims.change(seen, filed, "ann", Instant.now())).isPresent();
		assertThat(this.claims.change(seen, filed, "bob", Instant.now())).isEmpty();
		assertThat(account.claim().caseId()).isEqualTo("12345678");
		assertThat(account.history(account.claim())).last().satisfies((event) -> {
			assertThat(event.changedBy()).isEqualTo("ann");
			assertThat(event.note()).isEqualTo("as photographed");
		});
	}

	@Test
	void aDraftCannotBeFiledTooEarly() {
		OwnedAccount account = new OwnedAccount().costs("X1").ledger(adjusted("2026-09-01", "X1", "4711", -5, "M"));
		Claim draft = account.evaluate("2026-09-02").claim();
		assertThatIllegalStateException()
			.isThrownBy(() -> account.change(draft, new ClaimChange(ClaimState.FILED, null, null, null, null, null)))
			.withMessage("A claim that is DRAFT cannot become FILED");
	}

	@Test
	void someoneElsesClaimIsNotFound() {
		OwnedAccount account = new OwnedAccount().costs("X1").ledger(adjusted("2026-09-01", "X1", "4711", -5, "M"));
		Claim claim = account.evaluate("2026-09-10").claim();
		assertThat(this.claims.find(List.of(account.id() + 1), claim.id())).isEmpty();
		assertThat(this.claims.find(List.of(account.id(), account.id() + 1), claim.id())).contains(claim);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234567", "1234567890123456", "12345678a", "" })
	void aCaseIdHasEightToFifteenDigits(String caseId) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ClaimChange(ClaimState.FILED, caseId, null, null, null, null));
	}

	@Test
	void aNoteHasAtMostWhatAmazonTakes() {
		assertThat(new ClaimChange(null, null, null, null, null, "x".repeat(2_000)).note()).hasSize(2_000);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ClaimChange(null, null, null, null, null, "x".repeat(2_001)));
	}

}
