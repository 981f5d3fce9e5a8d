package com.opsided.sync.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.shared.discrepancy.ValueBasis;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code detection.md} §8 as JSON. What is unknown is null.
 *
 * @param id the same in every detection, and the id of its claim
 * @param type which rule found it
 * @param account the account's name
 * @param accountId the account's number
 * @param fnsku the product's fulfilment network SKU
 * @param msku the seller's SKU
 * @param asin the product's ASIN
 * @param title the product's title
 * @param referenceId Amazon's id of the event or the reimbursement
 * @param occurrence 1, 2, … among equal rows
 * @param eventDate the day the window is counted from
 * @param fulfillmentCenter the warehouse
 * @param disposition the disposition
 * @param reason the reason as Amazon wrote it
 * @param units units the row is about
 * @param unitsFound units that came back
 * @param unitsReimbursed units that were paid for
 * @param unitsOpen units that nobody has accounted for
 * @param amazonUnreconciled units that Amazon itself shows as open
 * @param claimableUnits units a claim may ask for
 * @param unitValue the value of one unit
 * @param claimableAmount what a claim may ask for
 * @param valueBasis where the value comes from
 * @param state the state: its claim's once that was filed or closed
 * @param windowOpens the first day of the window
 * @param windowCloses the last day of the window
 * @param policyVerified whether the window rests on a verified policy
 * @param claimState the state of its claim
 * @param severity how much it matters by the account's rules
 * @param ignored whether its SKU is never to be claimed
 * @param note why it is shown as it is
 * @param foundOn the day it was listed first
 */
public record DiscrepancyItem(UUID id, DiscrepancyType type, String account, long accountId, String fnsku,
		@Nullable String msku, @Nullable String asin, @Nullable String title, @Nullable String referenceId,
		int occurrence, LocalDate eventDate, @Nullable String fulfillmentCenter, @Nullable String disposition,
		@Nullable String reason, int units, int unitsFound, int unitsReimbursed, int unitsOpen,
		@Nullable Integer amazonUnreconciled, int claimableUnits, @Nullable Money unitValue,
		@Nullable Money claimableAmount, ValueBasis valueBasis, DiscrepancyState state, @Nullable LocalDate windowOpens,
		@Nullable LocalDate windowCloses, @Nullable Boolean policyVerified, @Nullable String claimState,
		String severity, boolean ignored, @Nullable String note, LocalDate foundOn) {

	static DiscrepancyItem of(Account account, ListedDiscrepancy listed) {
		Discrepancy found = listed.discrepancy().discrepancy();
		Assessment assessed = listed.discrepancy().assessment();
		return new DiscrepancyItem(listed.id(), found.type(), account.name(), account.id(), found.fnsku(),
				known(found.msku()), known(found.asin()), known(found.title()), known(found.referenceId()),
				found.occurrence(), found.eventDate(), known(found.fulfillmentCenter()), known(found.disposition()),
				known(found.reason()), found.units(), found.unitsFound(), found.unitsReimbursed(), found.unitsOpen(),
				found.amazonUnreconciled(), listed.discrepancy().claimableUnits(),
				money(assessed.unitValue(), assessed.currency()),
				money(assessed.claimableAmount(), assessed.currency()), assessed.valueBasis(), listed.state(),
				assessed.windowOpens(), assessed.windowCloses(), assessed.policyVerified(), listed.claimState(),
				listed.severity(), listed.ignored(), known(listed.note()), listed.foundOn());
	}

	private static @Nullable String known(String text) {
		return text.isEmpty() ? null : text;
	}

	private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
		return (amount != null && currency != null) ? new Money(amount, currency) : null;
	}

}
