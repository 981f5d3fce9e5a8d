package com.opsided.shared.inventory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One pass over the stock of an account.
 *
 * @param account the account
 * @param pass its number; a later pass has a greater one
 * @param completedAt when it had seen every SKU, null if it has not or asked for some
 * only
 */
public record InventoryPass(long account, int pass, @Nullable Instant completedAt) {

}
