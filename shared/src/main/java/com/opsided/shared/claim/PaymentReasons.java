package com.opsided.shared.claim;

import java.util.Set;

/**
 * The reasons of reimbursement lines, in their normal forms.
 *
 * @param reversals those that take money back
 * @param lost those that pay for lost units
 * @param damaged those that pay for damaged units
 */
public record PaymentReasons(Set<String> reversals, Set<String> lost, Set<String> damaged) {

	public PaymentReasons {
		reversals = Set.copyOf(reversals);
		lost = Set.copyOf(lost);
		damaged = Set.copyOf(damaged);
	}

}
