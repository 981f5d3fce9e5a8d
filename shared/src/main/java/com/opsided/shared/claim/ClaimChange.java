package com.opsided.shared.claim;

import java.util.regex.Pattern;

import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with a claim. What is null stays as it is.
 *
 * @param state the state it goes to, null to stay
 * @param caseId Amazon's case: 8 to 15 digits
 * @param paidUnits the units Amazon paid, for {@code PAID} and {@code PARTIALLY_PAID}
 * @param paidAmount what it paid for them
 * @param deniedReason why Amazon refused it, for {@code DENIED}
 * @param note a note of at most 2,000 characters, as Amazon allows in a case
 */
public record ClaimChange(@Nullable ClaimState state, @Nullable String caseId, @Nullable Integer paidUnits,
		@Nullable Money paidAmount, @Nullable String deniedReason, @Nullable String note) {

	/** The longest text Amazon takes in a case. */
	public static final int NOTE_LIMIT = 2_000;

	private static final Pattern CASE_ID = Pattern.compile("[0-9]{8,15}");

	public ClaimChange {
		if (caseId != null && !CASE_ID.matcher(caseId).matches()) {
			throw new IllegalArgumentException("A case id has 8 to 15 digits");
		}
		requireShort(note, "A note");
		requireShort(deniedReason, "The reason of a denial");
		if (paidUnits != null && paidUnits < 0) {
			throw new IllegalArgumentException("Paid units cannot be negative");
		}
		if ((paidUnits != null || paidAmount != null) && state != ClaimState.PAID
				&& state != ClaimState.PARTIALLY_PAID) {
			throw new IllegalArgumentException("Only a claim that becomes PAID or PARTIALLY_PAID is paid something");
		}
		if (deniedReason != null && state != ClaimState.DENIED) {
			throw new IllegalArgumentException("Only a claim that becomes DENIED has a reason of denial");
		}
	}

	private static void requireShort(@Nullable String text, String what) {
		if (text != null && text.length() > NOTE_LIMIT) {
			throw new IllegalArgumentException(what + " has at most " + NOTE_LIMIT + " characters");
		}
	}

}
