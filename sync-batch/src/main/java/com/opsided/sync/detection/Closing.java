package com.opsided.sync.detection;

import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.reimbursement.ReimbursementLine;
import org.jspecify.annotations.Nullable;

/**
 * Units of a discrepancy that a find or a payment closed; one of the two is given.
 *
 * @param units how many
 * @param found the ledger row that brought them back, null if they were paid for
 * @param payment the reimbursement line that paid for them, null if they came back
 */
public record Closing(int units, @Nullable LedgerEvent found, @Nullable ReimbursementLine payment) {

}
