package com.opsided.shared.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;

import com.opsided.shared.postgres.CopyRows;

/**
 * The stock of one SKU in units, as the inventory API tells it; what Amazon leaves out is
 * 0.
 *
 * @param total all units, those on their way in included
 * @param fulfillable units that can be sold
 * @param inbound units on their way in
 * @param reserved units set aside
 * @param researching units that are being looked for
 * @param unfulfillable units that cannot be sold
 */
public record InventoryQuantities(int total, int fulfillable, Inbound inbound, Reserved reserved,
		Researching researching, Unfulfillable unfulfillable) {

	static final int COLUMNS = 20;

	/** The columns in the order in which they are encoded. */
	static final String NAMES = """
			total, fulfillable, inbound_working, inbound_shipped, inbound_receiving, reserved, reserved_orders,
			reserved_transshipment, reserved_processing, researching, researching_short_term, researching_mid_term,
			researching_long_term, unfulfillable, customer_damaged, warehouse_damaged, distributor_damaged,
			carrier_damaged, defective, expired""";

	/** The columns of a row under its name. */
	static String namesOf(String row) {
		return row + "." + NAMES.replaceAll(",\\s+", ", " + row + ".");
	}

	static InventoryQuantities read(ResultSet row) throws SQLException {
		return new InventoryQuantities(row.getInt("total"), row.getInt("fulfillable"),
				new Inbound(row.getInt("inbound_working"), row.getInt("inbound_shipped"),
						row.getInt("inbound_receiving")),
				new Reserved(row.getInt("reserved"), row.getInt("reserved_orders"),
						row.getInt("reserved_transshipment"), row.getInt("reserved_processing")),
				new Researching(row.getInt("researching"), row.getInt("researching_short_term"),
						row.getInt("researching_mid_term"), row.getInt("researching_long_term")),
				new Unfulfillable(row.getInt("unfulfillable"), row.getInt("customer_damaged"),
						row.getInt("warehouse_damaged"), row.getInt("distributor_damaged"),
						row.getInt("carrier_damaged"), row.getInt("defective"), row.getInt("expired")));
	}

	void appendTo(CopyRows rows) {
		rows.integer(this.total).integer(this.fulfillable);
		rows.integer(this.inbound.working()).integer(this.inbound.shipped()).integer(this.inbound.receiving());
		rows.integer(this.reserved.total()).integer(this.reserved.orders()).integer(this.reserved.transshipment());
		rows.integer(this.reserved.processing()).integer(this.researching.total());
		rows.integer(this.researching.shortTerm()).integer(this.researching.midTerm());
		rows.integer(this.researching.longTerm()).integer(this.unfulfillable.total());
		rows.integer(this.unfulfillable.customerDamaged()).integer(this.unfulfillable.warehouseDamaged());
		rows.integer(this.unfulfillable.distributorDamaged()).integer(this.unfulfillable.carrierDamaged());
		rows.integer(this.unfulfillable.defective()).integer(this.unfulfillable.expired());
	}

	/**
	 * Units on their way in.
	 *
	 * @param working of shipments that have not left
	 * @param shipped of shipments that are on their way
	 * @param receiving of shipments that are being unpacked
	 */
	public record Inbound(int working, int shipped, int receiving) {

	}

	/**
	 * Units set aside.
	 *
	 * @param total all of them
	 * @param orders for customers' orders
	 * @param transshipment for a move to another warehouse
	 * @param processing for work in the warehouse
	 */
	public record Reserved(int total, int orders, int transshipment, int processing) {

	}

	/**
	 * Units that are being looked for.
	 *
	 * @param total all of them
	 * @param shortTerm for 1 to 10 days
	 * @param midTerm for 11 to 20 days
	 * @param longTerm for longer
	 */
	public record Researching(int total, int shortTerm, int midTerm, int longTerm) {

	}

	/**
	 * Units that cannot be sold.
	 *
	 * @param total all of them
	 * @param customerDamaged damaged by a customer
	 * @param warehouseDamaged damaged by Amazon
	 * @param distributorDamaged arrived damaged
	 * @param carrierDamaged damaged on their way in
	 * @param defective do not work
	 * @param expired past their date
	 */
	public record Unfulfillable(int total, int customerDamaged, int warehouseDamaged, int distributorDamaged,
			int carrierDamaged, int defective, int expired) {

	}

}
