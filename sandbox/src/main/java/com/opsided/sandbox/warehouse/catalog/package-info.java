/**
 * What the simulated seller sells, where it lies and what it costs.
 */
@NullMarked
package com.opsided.sandbox.warehouse.catalog;

import org.jspecify.annotations.NullMarked;
