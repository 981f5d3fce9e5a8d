package com.opsided.sandbox.amazon.seller;

import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Region;

/**
 * A country in which a simulated seller sells ({@code amazon-fba.md} §1.5).
 *
 * @param id Amazon's id
 * @param countryCode the ISO 3166 code
 * @param name Amazon's name there
 * @param defaultCurrencyCode the ISO 4217 code
 * @param defaultLanguageCode the language of the site
 * @param domainName the host of the site
 */
public record Marketplace(String id, String countryCode, String name, String defaultCurrencyCode,
		String defaultLanguageCode, String domainName) {

	private static final List<Marketplace> NA = List.of(
			new Marketplace("ATVPDKIKX0DER", "US", "Amazon.com", "USD", "en_US", "www.amazon.com"),
			new Marketplace("A2EUQ1WTGCTBG2", "CA", "Amazon.ca", "CAD", "en_CA", "www.amazon.ca"));

	private static final List<Marketplace> EU = List.of(
			new Marketplace("A1PA6795UKMFR9", "DE", "Amazon.de", "EUR", "de_DE", "www.amazon.de"),
			new Marketplace("A1F83G8C2ARO7P", "GB", "Amazon.co.uk", "GBP", "en_GB", "www.amazon.co.uk"));

	private static final List<Marketplace> FE = List
		.of(new Marketplace("A1VC38T7YXB528", "JP", "Amazon.co.jp", "JPY", "ja_JP", "www.amazon.co.jp"));

	/** The marketplaces of a region, the home marketplace first. */
	static List<Marketplace> of(Region region) {
		return switch (region) {
			case NA -> NA;
			case EU -> EU;
			case FE -> FE;
		};
	}

}
