package com.opsided.sandbox.warehouse.stock;

import com.opsided.sandbox.warehouse.catalog.FulfillmentCenter;

/**
 * A place for units of one grade in one warehouse.
 *
 * @param center the warehouse
 * @param disposition the grade
 */
public record Spot(FulfillmentCenter center, Disposition disposition) {

}
