package com.opsided.sync.console.claim;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.money.Money;
import com.opsided.shared.web.ApiProblem;
import com.opsided.sync.claim.PatchClaim;
import org.jspecify.annotations.Nullable;

/**
 * What a person fills in to move a claim on, as it was typed.
 *
 * @param state the state it goes to, null to correct its case id or to note something
 * @param caseId Amazon's case
 * @param paidUnits the units Amazon paid
 * @param paidAmount what it paid for them
 * @param paidCurrency the currency of that
 * @param deniedReason why Amazon refused it
 * @param note a note
 * @param version the version that the person saw
 */
record MoveForm(@Nullable ClaimState state, @Nullable String caseId, @Nullable String paidUnits,
		@Nullable String paidAmount, @Nullable String paidCurrency, @Nullable String deniedReason,
		@Nullable String note, @Nullable Long version) {

	private static final Pattern CASE_ID = Pattern.compile("[0-9]{8,15}");

	private static final Pattern UNITS = Pattern.compile("[0-9]{1,9}");

	private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

	private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

	private static final int LONGEST = 2_000;

	static MoveForm empty(@Nullable ClaimState state) {
		return new MoveForm(state, null, null, null, null, null, null, null);
	}

	/**
	 * Reads the form.
	 * @param claim the claim it is for
	 * @return the change
	 * @throws ApiProblem with the field that cannot be used
	 */
	PatchClaim of(Claim claim) {
		boolean pays = this.state == ClaimState.PAID || this.state == ClaimState.PARTIALLY_PAID;
		boolean denies = this.state == ClaimState.DENIED;
		return new PatchClaim(this.state, caseId(claim), pays ? units(claim) : null, pays ? amount() : null,
				denies ? reason() : null, text("note", this.note), this.version);
	}

	private @Nullable String caseId(Claim claim) {
		String typed = typed(this.caseId);
		if (typed == null) {
			if (this.state == null && this.note == null) {
				throw ApiProblem.field("caseId", "must be given: 8 to 15 digits, as Seller Central shows them");
			}
			return null;
		}
		if (!CASE_ID.matcher(typed).matches()) {
			throw ApiProblem.field("caseId", "has 8 to 15 digits, as Seller Central shows them");
		}
		return typed.equals(claim.caseId()) ? null : typed;
	}

	private @Nullable Integer units(Claim claim) {
		String typed = typed(this.paidUnits);
		if (typed == null) {
			if (this.state == ClaimState.PARTIALLY_PAID) {
				throw ApiProblem.field("paidUnits", "must say how many of " + claim.units() + " units Amazon paid");
			}
			return null;
		}
		int most = (this.state == ClaimState.PARTIALLY_PAID) ? claim.units() - 1 : claim.units();
		if (!UNITS.matcher(typed).matches() || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > most) {
			throw ApiProblem.field("paidUnits", "must be a whole number from 1 to " + most);
		}
		return Integer.valueOf(typed);
	}

	private @Nullable Money amount() {
		String typed = typed(this.paidAmount);
		if (typed == null) {
			return null;
		}
		if (!AMOUNT.matcher(typed).matches()) {
			throw ApiProblem.field("paidAmount", "must be an amount such as 12.50");
		}
		String currency = typed(this.paidCurrency);
		if (currency == null || !CURRENCY.matcher(currency.toUpperCase(Locale.ROOT)).matches()) {
			throw ApiProblem.field("paidCurrency", "must be a code of three letters such as USD");
		}
		return new Money(new BigDecimal(typed), currency.toUpperCase(Locale.ROOT));
	}

	private String reason() {
		String reason = text("deniedReason", this.deniedReason);
		if (reason == null) {
			throw ApiProblem.field("deniedReason", "must be given: the appeal cites it");
		}
		return reason;
	}

	private static @Nullable String text(String field, @Nullable String text) {
		String typed = typed(text);
		if (typed != null && typed.length() > LONGEST) {
			throw ApiProblem.field(field, "has at most 2,000 characters");
		}
		return typed;
	}

	private static @Nullable String typed(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip().replace("\0", "");
	}

}
