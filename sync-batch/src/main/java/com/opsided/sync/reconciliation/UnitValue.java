package com.opsided.sync.reconciliation;

import com.opsided.shared.discrepancy.ValueBasis;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one unit is worth, and how that is known.
 *
 * @param money the value, null if unknown
 * @param basis its source
 */
record UnitValue(@Nullable Money money, ValueBasis basis) {

	static final UnitValue UNKNOWN = new UnitValue(null, ValueBasis.UNKNOWN);

}
