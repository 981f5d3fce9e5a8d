package com.opsided.sandbox.warehouse.stock;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * What Amazon pays for by itself or when asked, with the reasons it writes
 * ({@code detection.md} §3, {@code amazon-fba.md} §6.4).
 */
enum Family {

	/** Units lost in a warehouse. */
	LOST {
		@Override
		String reason(boolean asked, Dice dice) {
			return asked ? dice.pick("WAREHOUSE_LOST_MANUAL", "Lost_Warehouse")
					: dice.pick("Lost_Warehouse", "Lost_warehouse", "WAREHOUSE_LOST");
		}
	},
	/** Units damaged in a warehouse. */
	DAMAGED {
		@Override
		String reason(boolean asked, Dice dice) {
			return asked ? dice.pick("WAREHOUSE_DAMAGE_EXCEPTION", "Damaged_Warehouse")
					: dice.pick("Damaged_Warehouse", "WAREHOUSE_DAMAGE");
		}
	};

	abstract String reason(boolean asked, Dice dice);

}
