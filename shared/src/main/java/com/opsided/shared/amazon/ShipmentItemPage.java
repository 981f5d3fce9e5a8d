package com.opsided.shared.amazon;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A page of the items of shipments.
 *
 * @param items the items
 * @param nextToken of the next page, or {@code null} on the last
 */
public record ShipmentItemPage(@JsonProperty("ItemData") List<ShipmentItem> items,
		@JsonProperty("NextToken") @Nullable String nextToken) {

	public ShipmentItemPage {
		items = Required.listOf(items);
	}

}
