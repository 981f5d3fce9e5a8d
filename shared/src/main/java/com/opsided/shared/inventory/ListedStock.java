package com.opsided.shared.inventory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The stock of a SKU as the last pass that asked for it found it.
 *
 * @param account the account
 * @param item the stock; without units if a complete pass did not find it any more
 * @param missingSince when a complete pass was first without it, null if the last one had
 * it
 */
public record ListedStock(long account, InventoryItem item, @Nullable Instant missingSince) {

}
