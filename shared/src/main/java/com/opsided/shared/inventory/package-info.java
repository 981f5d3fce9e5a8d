/**
 * Snapshots of the inventory and the units that customers sent back.
 */
@NullMarked
package com.opsided.shared.inventory;

import org.jspecify.annotations.NullMarked;
