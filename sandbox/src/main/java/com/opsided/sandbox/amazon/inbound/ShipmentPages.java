package com.opsided.sandbox.amazon.inbound;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.PageTokens;
import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.warehouse.api.InboundShipment;
import com.opsided.sandbox.warehouse.api.Page;
import org.jspecify.annotations.Nullable;

/**
 * Finds shipments, page by page.
 */
final class ShipmentPages {

	private static final int PAGE = 50;

	private final Sellers sellers;

	private final PageTokens tokens;

	ShipmentPages(Sellers sellers, PageTokens tokens) {
		this.sellers = sellers;
		this.tokens = tokens;
	}

	Sellers sellers() {
		return this.sellers;
	}

	Found find(Seller seller, ShipmentSearch search, boolean byShipment) {
		if (!seller.marketplaceIds().contains(search.marketplace())) {
			throw AmazonException.denied("");
		}
		if (search.type().equals("NEXT_TOKEN")) {
			PageTokens.Place<ShipmentQuery> place = this.tokens.read(search.token(), ShipmentQuery.class);
			return read(seller, place.about(), place.offset());
		}
		if (search.type().equals("DATE_RANGE")) {
			return read(seller, search.byDate(), 0);
		}
		if (byShipment && search.type().equals("SHIPMENT")) {
			return read(seller, search.byShipment(), 0);
		}
		throw AmazonException.invalid("Invalid value of parameter: QueryType");
	}

	private Found read(Seller seller, ShipmentQuery query, long from) {
		Page<InboundShipment> page = this.sellers.data(seller).shipments().read(from, PAGE, query::takes);
		return new Found(page, page.isLast() ? null : this.tokens.write(query, page.next()));
	}

	/**
	 * A page of shipments.
	 *
	 * @param page the shipments
	 * @param nextToken where the next ones are; null after the last
	 */
	record Found(Page<InboundShipment> page, @Nullable String nextToken) {

	}

}
