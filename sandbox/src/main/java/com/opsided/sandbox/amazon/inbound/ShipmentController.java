package com.opsided.sandbox.amazon.inbound;

import java.util.List;

import com.opsided.sandbox.amazon.PageTokens;
import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.warehouse.api.InboundShipment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists shipments.
 */
@RestController
final class ShipmentController {

	private final ShipmentPages pages;

	ShipmentController(Sellers sellers, PageTokens tokens) {
		this.pages = new ShipmentPages(sellers, tokens);
	}

	@GetMapping("/fba/inbound/v0/shipments")
	Answer getShipments(@RequestAttribute Seller seller, ShipmentSearch search) {
		ShipmentPages.Found found = this.pages.find(seller, search, true);
		return new Answer(new Payload(found.page().rows().stream().map((each) -> Shipment.of(each, seller)).toList(),
				found.nextToken()));
	}

	record Answer(Payload payload) {

	}

	@JsonNaming(UpperCamelCaseStrategy.class)
	record Payload(List<Shipment> shipmentData, @Nullable String nextToken) {

	}

	@JsonNaming(UpperCamelCaseStrategy.class)
	record Shipment(String shipmentId, String shipmentName, Address shipFromAddress,
			String destinationFulfillmentCenterId, String shipmentStatus, String labelPrepType,
			boolean areCasesRequired, String boxContentsSource) {

		static Shipment of(InboundShipment shipment, Seller seller) {
			return new Shipment(shipment.id(), shipment.name(), Address.of(seller), shipment.destinationCenter(),
					shipment.status().name(), "SELLER_LABEL", false, "INTERACTIVE");
		}

	}

	@JsonNaming(UpperCamelCaseStrategy.class)
	record Address(String name, String addressLine1, String city, String stateOrProvinceCode, String countryCode,
			String postalCode) {

		static Address of(Seller seller) {
			return new Address("Seller " + seller.sellerId(), "1 Sandbox Street", "Sandbox", "SB",
					seller.marketplaces().get(0).countryCode(), "10000");
		}

	}

}
