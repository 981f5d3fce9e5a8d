package com.opsided.sandbox.warehouse.stock;

import com.opsided.sandbox.warehouse.catalog.Dice;
import org.jspecify.annotations.Nullable;

/**
 * What Amazon says about an adjustment in its last two ledger columns, in units.
 *
 * @param reconciled units accounted for, null where the column is empty
 * @param unreconciled units still open, null where the column is empty
 */
public record Reconciliation(@Nullable Integer reconciled, @Nullable Integer unreconciled) {

	/** Both columns empty. */
	public static final Reconciliation EMPTY = new Reconciliation(null, null);

	/**
	 * Says what Amazon shows: mostly the units that are really open, sometimes fewer
	 * (Amazon knows of a settlement that no report shows), sometimes more (it has not
	 * caught up), sometimes nothing.
	 * @param units the row's units
	 * @param open those really open
	 * @param dice chance
	 * @return Amazon's figures
	 */
	static Reconciliation of(int units, int open, Dice dice) {
		int mood = dice.below(100);
		if (mood < 12) {
			return EMPTY;
		}
		int shown = (mood < 22) ? dice.between(0, open) : (mood < 36) ? dice.between(open, units) : open;
		return new Reconciliation(units - shown, shown);
	}

}
