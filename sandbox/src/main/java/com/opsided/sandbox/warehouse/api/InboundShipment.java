package com.opsided.sandbox.warehouse.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A shipment of the seller to Amazon, as {@code getShipments} and its items answer
 * ({@code amazon-fba.md} §2.3).
 *
 * @param id its id, the reference id of the ledger's Receipts rows
 * @param name its name: Amazon's own, {@code FBA (2/11/20, 11:18 AM) - 1} in America and
 * {@code FBA (11/02/2020, 11:18) - 1} elsewhere, with the day it was made, or one of the
 * seller's, without a date; a shipment of which nothing was received always has Amazon's
 * @param status how far it has come
 * @param destinationCenter the warehouse it was sent to
 * @param marketplaceId the marketplace
 * @param lastUpdated when it last changed, not before its last receipt
 * @param lastReceipt the day of the ledger's last Receipts row of it, null if there is
 * none
 * @param items its items, at least one, one for an FNSKU
 */
public record InboundShipment(String id, String name, ShipmentStatus status, String destinationCenter,
		String marketplaceId, Instant lastUpdated, @Nullable LocalDate lastReceipt, List<InboundItem> items) {

	public InboundShipment {
		items = List.copyOf(items);
		if (items.isEmpty()) {
			throw new IllegalArgumentException("Shipment " + id + " is empty");
		}
	}

}
