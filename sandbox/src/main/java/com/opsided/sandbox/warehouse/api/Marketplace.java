package com.opsided.sandbox.warehouse.api;

import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Market;
import com.opsided.sandbox.warehouse.catalog.Region;

/**
 * A marketplace that the seller takes part in ({@code amazon-fba.md} §1.5).
 *
 * @param id its id, {@code ATVPDKIKX0DER}
 * @param country the ISO 3166 code of its country
 * @param name its name, {@code Amazon.com}
 * @param currency the ISO 4217 code it pays in
 */
public record Marketplace(String id, String country, String name, String currency) {

	private static final Marketplace US = new Marketplace("ATVPDKIKX0DER", "US", "Amazon.com", "USD");

	private static final Marketplace CA = new Marketplace("A2EUQ1WTGCTBG2", "CA", "Amazon.ca", "CAD");

	private static final Marketplace DE = new Marketplace("A1PA6795UKMFR9", "DE", "Amazon.de", "EUR");

	private static final Marketplace GB = new Marketplace("A1F83G8C2ARO7P", "GB", "Amazon.co.uk", "GBP");

	private static final Marketplace JP = new Marketplace("A1VC38T7YXB528", "JP", "Amazon.co.jp", "JPY");

	/**
	 * Returns the marketplaces of a region that the simulated seller sells in.
	 * @param region the region
	 * @return the home marketplace first
	 */
	public static List<Marketplace> of(Region region) {
		return switch (region) {
			case NA -> List.of(US, CA);
			case EU -> List.of(DE, GB);
			case FE -> List.of(JP);
		};
	}

	static Marketplace of(Region region, Market market) {
		return of(region).stream()
			.filter((each) -> each.country().equals(market.country()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No marketplace in " + market.country()));
	}

}
