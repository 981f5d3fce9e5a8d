/**
 * What happens to the units of one product, from the first simulated day to the last.
 */
@NullMarked
package com.opsided.sandbox.warehouse.stock;

import org.jspecify.annotations.NullMarked;
