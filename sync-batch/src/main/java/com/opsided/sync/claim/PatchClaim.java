package com.opsided.sync.claim;

import com.opsided.shared.claim.ClaimChange;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.money.Money;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of a claim; what is null stays as it is.
 *
 * @param state the state it goes to
 * @param caseId Amazon's case: 8 to 15 digits
 * @param paidUnits the units Amazon paid
 * @param paidAmount what it paid for them
 * @param deniedReason why Amazon refused it
 * @param note a note
 * @param version the version the change rests on, null for whichever there is
 */
public record PatchClaim(@Nullable ClaimState state, @Nullable String caseId, @Nullable Integer paidUnits,
		@Nullable Money paidAmount, @Nullable String deniedReason, @Nullable String note, @Nullable Long version) {

	ClaimChange change() {
		try {
			return new ClaimChange(this.state, this.caseId, this.paidUnits, this.paidAmount, this.deniedReason,
					this.note);
		}
		catch (IllegalArgumentException ex) {
			throw ApiProblem.of(ProblemType.INVALID_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

}
