package com.opsided.sandbox.warehouse.api;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount the amount, negative if Amazon takes it
 * @param currency its ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {
}
