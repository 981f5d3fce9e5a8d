package com.opsided.sandbox.warehouse.stock;

/**
 * The grades of stock, each with the reason code of being damaged out of it
 * ({@code amazon-fba.md} §5).
 */
public enum Disposition {

	/** As good as new. */
	SELLABLE("E", true),
	/** Does not work. */
	DEFECTIVE("K", false),
	/** A customer damaged it. */
	CUSTOMER_DAMAGED("H", false),
	/** Arrived damaged from its maker. */
	DISTRIBUTOR_DAMAGED("U", false),
	/** Damaged by Amazon; cannot be damaged again. */
	WAREHOUSE_DAMAGED("", false),
	/** Damaged on its way in. */
	CARRIER_DAMAGED("6", true),
	/** Past its date. */
	EXPIRED("7", true);

	private final String damageCode;

	private final boolean owedWhenDamaged;

	Disposition(String damageCode, boolean owedWhenDamaged) {
		this.damageCode = damageCode;
		this.owedWhenDamaged = owedWhenDamaged;
	}

	String damageCode() {
		return this.damageCode;
	}

	boolean owedWhenDamaged() {
		return this.owedWhenDamaged;
	}

}
