package com.opsided.shared.amazon;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which inbound shipments to get.
 *
 * @param queryType how they are chosen
 * @param marketplaceId a marketplace of the account
 * @param statuses only with one of these; none means any
 * @param shipmentIds only these, at most 999
 * @param updatedAfter changed since then; with {@code updatedBefore}
 * @param updatedBefore changed before then
 * @param nextToken of the page before
 */
public record ShipmentQuery(QueryType queryType, String marketplaceId, List<String> statuses, List<String> shipmentIds,
		@Nullable Instant updatedAfter, @Nullable Instant updatedBefore, @Nullable String nextToken) {

	private static final int MOST_IDS = 999;

	public ShipmentQuery {
		statuses = List.copyOf(statuses);
		shipmentIds = List.copyOf(shipmentIds);
		if (shipmentIds.size() > MOST_IDS) {
			throw new IllegalArgumentException("Amazon takes at most 999 shipments at once");
		}
	}

	/**
	 * Chooses by status.
	 * @param marketplaceId a marketplace of the account
	 * @param statuses such as {@code RECEIVING} and {@code CLOSED}
	 * @return the query
	 */
	public static ShipmentQuery withStatuses(String marketplaceId, List<String> statuses) {
		return new ShipmentQuery(QueryType.SHIPMENT, marketplaceId, statuses, List.of(), null, null, null);
	}

	public static ShipmentQuery withIds(String marketplaceId, List<String> shipmentIds) {
		return new ShipmentQuery(QueryType.SHIPMENT, marketplaceId, List.of(), shipmentIds, null, null, null);
	}

	/**
	 * Chooses by the time of the last change.
	 * @param marketplaceId a marketplace of the account
	 * @param from from then
	 * @param to until then
	 * @return the query
	 */
	public static ShipmentQuery updated(String marketplaceId, Instant from, Instant to) {
		return new ShipmentQuery(QueryType.DATE_RANGE, marketplaceId, List.of(), List.of(), from, to, null);
	}

	public static ShipmentQuery after(String marketplaceId, String nextToken) {
		return new ShipmentQuery(QueryType.NEXT_TOKEN, marketplaceId, List.of(), List.of(), null, null, nextToken);
	}

	Parameters parameters() {
		return itemParameters().with("ShipmentStatusList", this.statuses).with("ShipmentIdList", this.shipmentIds);
	}

	Parameters itemParameters() {
		return new Parameters().with("QueryType", this.queryType.name())
			.with("MarketplaceId", this.marketplaceId)
			.with("LastUpdatedAfter", this.updatedAfter)
			.with("LastUpdatedBefore", this.updatedBefore)
			.with("NextToken", this.nextToken);
	}

	/** How shipments or their items are chosen. */
	public enum QueryType {

		/** By status or id. */
		SHIPMENT,
		/** By the time of the last change. */
		DATE_RANGE,
		/** The page after another. */
		NEXT_TOKEN

	}

}
