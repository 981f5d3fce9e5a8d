package com.opsided.sync.reconciliation;

import java.util.List;

import com.opsided.shared.fee.ListedPrice;
import com.opsided.shared.reimbursement.ReimbursementLine;
import org.jspecify.annotations.Nullable;

/**
 * What tells the value of one FNSKU besides its sourcing cost.
 *
 * @param reimbursements all its reimbursement lines, in any order
 * @param listedPrice what the newest fee preview says of it, null if nothing
 */
public record ProductPayments(List<ReimbursementLine> reimbursements, @Nullable ListedPrice listedPrice) {

	/** Nothing known. */
	public static final ProductPayments NONE = new ProductPayments(List.of(), null);

	public ProductPayments {
		reimbursements = List.copyOf(reimbursements);
	}

}
