package com.opsided.sync.inbound;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was told of shipments, and how far they are pulled with it.
 *
 * @param told the shipments and items
 * @param changedBy a time by which Amazon had changed the shipments
 * @param pulledUntil up to where everything is pulled with them, null if that is not said
 */
record ShipmentBatch(Told told, Instant changedBy, @Nullable Instant pulledUntil) {

}
