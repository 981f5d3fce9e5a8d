package com.opsided.sandbox.amazon.seller;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the seller may sell.
 */
@RestController
final class ParticipationsController {

	@GetMapping("/sellers/v1/marketplaceParticipations")
	Answer getMarketplaceParticipations(@RequestAttribute Seller seller) {
		return new Answer(seller.marketplaces()
			.stream()
			.map((each) -> new Entry(each, "Store " + seller.sellerId(), new Participation(true, false)))
			.toList());
	}

	record Answer(List<Entry> payload) {

	}

	record Entry(Marketplace marketplace, String storeName, Participation participation) {

	}

	record Participation(boolean isParticipating, boolean hasSuspendedListings) {

	}

}
