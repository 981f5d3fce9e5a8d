package com.opsided.sandbox.warehouse.stock;

/**
 * What Amazon pays for by itself or when asked, with the reasons it writes
 * ({@code detection.md} §3, {@code amazon-fba.md} §6.4).
 */
enum Family {

	/** Units lost in a warehouse. */
	LOST(new String[] { "Lost_Warehouse", "Lost_warehouse", "WAREHOUSE_LOST" },
			new String[] { "WAREHOUSE_LOST_MANUAL", "Lost_Warehouse" }),
	/** Units damaged in a warehouse. */
	DAMAGED(new String[] { "Damaged_Warehouse", "WAREHOUSE_DAMAGE" },
			new String[] { "WAREHOUSE_DAMAGE_EXCEPTION", "Damaged_Warehouse" });

	private final String[] automatic;

	private final String[] onRequest;

	Family(String[] automatic, String[] onRequest) {
		this.automatic = automatic;
		this.onRequest = onRequest;
	}

	String[] reasons(boolean asked) {
		return asked ? this.onRequest : this.automatic;
	}

}
