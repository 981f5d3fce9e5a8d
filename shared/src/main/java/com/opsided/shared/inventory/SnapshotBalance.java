package com.opsided.shared.inventory;

import java.time.LocalDate;

/**
 * Units of one product that a snapshot (MYI or the inventory API) shows in Amazon's
 * warehouses, summed over the SKUs that share its FNSKU.
 *
 * @param day the day the snapshot speaks for
 * @param fnsku the product's fulfilment network SKU
 * @param asin the product's ASIN
 * @param msku the first of the seller's SKUs, by code point
 * @param title the product's name
 * @param warehouseUnits {@code afn-warehouse-quantity}
 */
public record SnapshotBalance(LocalDate day, String fnsku, String asin, String msku, String title, int warehouseUnits) {

}
