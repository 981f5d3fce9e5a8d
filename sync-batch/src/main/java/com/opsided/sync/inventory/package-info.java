/**
 * Snapshots of the stock.
 */
@NullMarked
package com.opsided.sync.inventory;

import org.jspecify.annotations.NullMarked;
