package com.opsided.sandbox.warehouse.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit cost the seller to source, from a day on.
 *
 * @param unitCost the cost of one unit
 * @param currency its ISO 4217 code
 * @param effectiveFrom the first day it is in force
 */
public record Cost(BigDecimal unitCost, String currency, LocalDate effectiveFrom) {

}
