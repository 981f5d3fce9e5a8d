package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Discrepancies to assess.
 */
final class Discrepancies {

	static final String FNSKU = "X001SL";

	static final String MSKU = "SLU_2PK";

	private Discrepancies() {
	}

	static Discrepancy open(DiscrepancyType type, LocalDate event, int units) {
		return of(type, Standing.CLAIM, event, units, 0, null);
	}

	static Discrepancy worth(DiscrepancyType type, LocalDate event, int units, String amount, String currency) {
		return of(type, Standing.CLAIM, event, units, 0, new Money(new BigDecimal(amount), currency));
	}

	static Discrepancy of(DiscrepancyType type, Standing standing, LocalDate event, int units, int found,
			@Nullable Money value) {
		return new Discrepancy(type, standing, FNSKU, MSKU, "B0000COYXD", "Garden hose", "1", 1, event, "LGB3",
				"SELLABLE", "M", units, found, 0, null, value);
	}

}
