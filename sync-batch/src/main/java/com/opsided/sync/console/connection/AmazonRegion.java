package com.opsided.sync.console.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.account.Region;

/**
 * A region of Amazon's with the countries whose Seller Central a seller can consent at.
 *
 * @param name what people call it
 * @param region the region
 * @param countries the countries by name, as ISO 3166 codes
 */
record AmazonRegion(String name, Region region, Map<String, String> countries) {

	static final List<AmazonRegion> ALL = List.of(of("North America and Brazil", Region.NA, "US", "CA", "MX", "BR"),
			of("Europe, Middle East, Africa and India", Region.EU, "GB", "DE", "FR", "IT", "ES", "NL", "SE", "PL", "BE",
					"IE", "TR", "AE", "SA", "EG", "IN", "ZA"),
			of("Far East", Region.FE, "JP", "AU", "SG"));

	private static AmazonRegion of(String name, Region region, String... codes) {
		Map<String, String> countries = new TreeMap<>();
		Arrays.stream(codes)
			.forEach((code) -> countries
				.put(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code));
		return new AmazonRegion(name, region, countries);
	}

}
