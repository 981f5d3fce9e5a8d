package com.opsided.shared.ledger;

import java.time.LocalDate;

/**
 * One row of the warehouse ledger's summary view: the balance of one product, disposition
 * and location over one period, in units. Movements are as Amazon wrote them: outflows
 * signed in some files, unsigned in others ({@code amazon-fba.md} §4).
 *
 * @param date the {@code Date} column
 * @param fnsku the product's fulfilment network SKU
 * @param asin the product's ASIN
 * @param msku the seller's SKU
 * @param title the product's title
 * @param disposition the disposition the balance is about
 * @param location a country or a fulfilment centre
 * @param start {@code Starting Warehouse Balance}
 * @param receipts units received
 * @param customerShipments units shipped to customers
 * @param customerReturns units that customers returned
 * @param vendorReturns units removed
 * @param warehouseTransfers {@code Warehouse Transfer In/Out}
 * @param found units found
 * @param lost units lost
 * @param damaged units damaged
 * @param disposed units disposed of
 * @param otherEvents other events
 * @param unknownEvents unknown events
 * @param end {@code Ending Warehouse Balance}
 */
public record LedgerBalance(LocalDate date, String fnsku, String asin, String msku, String title, String disposition,
		String location, int start, int receipts, int customerShipments, int customerReturns, int vendorReturns,
		int warehouseTransfers, int found, int lost, int damaged, int disposed, int otherEvents, int unknownEvents,
		int end) {

}
