package com.opsided.sandbox.amazon.inbound;

import java.time.Instant;
import java.util.List;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.RequestTime;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.BindParam;

/**
 * The parameters of {@code getShipments} and {@code getShipmentItems}.
 *
 * @param queryType {@code SHIPMENT}, {@code DATE_RANGE} or {@code NEXT_TOKEN}
 * @param marketplaceId where the shipments were sent
 * @param statuses their statuses
 * @param ids their ids
 * @param after updated since
 * @param before updated until
 * @param nextToken the next page
 */
record ShipmentSearch(@BindParam("QueryType") @Nullable String queryType,
		@BindParam("MarketplaceId") @Nullable String marketplaceId,
		@BindParam("ShipmentStatusList") @Nullable List<String> statuses,
		@BindParam("ShipmentIdList") @Nullable List<String> ids, @BindParam("LastUpdatedAfter") @Nullable String after,
		@BindParam("LastUpdatedBefore") @Nullable String before, @BindParam("NextToken") @Nullable String nextToken) {

	private static final int MOST_IDS = 999;

	String type() {
		return need("QueryType", this.queryType);
	}

	String marketplace() {
		return need("MarketplaceId", this.marketplaceId);
	}

	String token() {
		return need("NextToken", this.nextToken);
	}

	ShipmentQuery byShipment() {
		List<String> wantedStatuses = (this.statuses != null) ? this.statuses : List.of();
		List<String> wantedIds = (this.ids != null) ? this.ids : List.of();
		if (wantedStatuses.isEmpty() && wantedIds.isEmpty()) {
			throw AmazonException.invalid("ShipmentStatusList or ShipmentIdList is required");
		}
		if (wantedIds.size() > MOST_IDS) {
			throw AmazonException.invalid("ShipmentIdList must have at most 999 elements");
		}
		return new ShipmentQuery(marketplace(), wantedStatuses, wantedIds, null, null);
	}

	ShipmentQuery byDate() {
		Instant from = RequestTime.of("LastUpdatedAfter", need("LastUpdatedAfter", this.after));
		Instant to = RequestTime.of("LastUpdatedBefore", need("LastUpdatedBefore", this.before));
		return new ShipmentQuery(marketplace(), (this.statuses != null) ? this.statuses : List.of(), List.of(), from,
				to);
	}

	private static String need(String name, @Nullable String value) {
		if (value == null || value.isEmpty()) {
			throw AmazonException.invalid("Missing required parameter: " + name);
		}
		return value;
	}

}
