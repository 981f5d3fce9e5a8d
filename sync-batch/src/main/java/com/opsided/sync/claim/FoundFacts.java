package com.opsided.sync.claim;

import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.shared.discrepancy.ValueBasis;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the detection that counts says of a claimed loss. What is unknown is null.
 *
 * @param fulfillmentCenter the warehouse
 * @param disposition the disposition
 * @param reason the reason as Amazon wrote it
 * @param units units the row is about
 * @param unitsFound units that came back or that orders cover
 * @param unitsReimbursed units that were paid for
 * @param unitsOpen units that nobody has accounted for
 * @param amazonUnreconciled units that Amazon itself shows as open
 * @param unitValue the value of one unit
 * @param valueBasis where the value comes from
 * @param occurrence 1, 2, … among rows equal in their identity
 */
public record FoundFacts(@Nullable String fulfillmentCenter, @Nullable String disposition, @Nullable String reason,
		int units, int unitsFound, int unitsReimbursed, int unitsOpen, @Nullable Integer amazonUnreconciled,
		@Nullable Money unitValue, ValueBasis valueBasis, int occurrence) {

	static FoundFacts of(ListedDiscrepancy listed) {
		Discrepancy found = listed.discrepancy().discrepancy();
		Assessment assessed = listed.discrepancy().assessment();
		return new FoundFacts(known(found.fulfillmentCenter()), known(found.disposition()), known(found.reason()),
				found.units(), found.unitsFound(), found.unitsReimbursed(), found.unitsOpen(),
				found.amazonUnreconciled(),
				(assessed.unitValue() != null && assessed.currency() != null)
						? new Money(assessed.unitValue(), assessed.currency()) : null,
				assessed.valueBasis(), found.occurrence());
	}

	private static @Nullable String known(String text) {
		return text.isEmpty() ? null : text;
	}

}
