package com.opsided.sandbox.amazon.inbound;

import java.util.List;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.PageTokens;
import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.warehouse.api.InboundItem;
import com.opsided.sandbox.warehouse.api.InboundShipment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists what shipments held.
 */
@RestController
final class ShipmentItemController {

	private final ShipmentPages pages;

	ShipmentItemController(Sellers sellers, PageTokens tokens) {
		this.pages = new ShipmentPages(sellers, tokens);
	}

	@GetMapping("/fba/inbound/v0/shipments/{shipmentId}/items")
	Answer getShipmentItemsByShipmentId(@RequestAttribute Seller seller, @PathVariable String shipmentId) {
		return this.pages.sellers()
			.data(seller)
			.shipment(shipmentId)
			.map((each) -> Answer.of(List.of(each), null))
			.orElseThrow(() -> AmazonException.missing("Shipment " + shipmentId + " could not be found."));
	}

	@GetMapping("/fba/inbound/v0/shipmentItems")
	Answer getShipmentItems(@RequestAttribute Seller seller, ShipmentSearch search) {
		ShipmentPages.Found found = this.pages.find(seller, search, false);
		return Answer.of(found.page().rows(), found.nextToken());
	}

	record Answer(Payload payload) {

		static Answer of(List<InboundShipment> shipments, @Nullable String nextToken) {
			return new Answer(new Payload(
					shipments.stream().flatMap((each) -> each.items().stream()).map(Item::of).toList(), nextToken));
		}

	}

	@JsonNaming(UpperCamelCaseStrategy.class)
	record Payload(List<Item> itemData, @Nullable String nextToken) {

	}

	@JsonNaming(UpperCamelCaseStrategy.class)
	record Item(String shipmentId, String sellerSKU, String fulfillmentNetworkSKU, int quantityShipped,
			int quantityReceived, int quantityInCase, List<Object> prepDetailsList) {

		static Item of(InboundItem item) {
			return new Item(item.shipmentId(), item.sellerSku(), item.fnsku(), item.quantityShipped(),
					item.quantityReceived(), 0, List.of());
		}

	}

}
