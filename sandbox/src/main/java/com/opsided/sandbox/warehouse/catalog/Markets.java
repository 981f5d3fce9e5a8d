package com.opsided.sandbox.warehouse.catalog;

import java.util.List;

/**
 * The countries the simulated seller sells in.
 */
final class Markets {

	private static final List<Market> NA = List.of(
			Market.of("US", "US", "USD", 2, "LGB3/US JFK8/US PHX6/US MGE7/US MKE1/US CLE2/US TEB9/US LEX2/US ONT8/US"),
			Market.of("CA", "CA", "CAD", 2, "YYZ1/CA YVR2/CA YOW1/CA"));

	private static final List<Market> EU = List.of(
			Market.of("DE", "DE", "EUR", 2, "LEJ1/DE FRA3/DE BER3/DE WRO1/PL POZ1/PL ORY1/FR LYS1/FR MXP5/IT MAD4/ES"),
			Market.of("GB", "UK", "GBP", 2, "LTN1/GB MAN1/GB BHX4/GB EDI4/GB"));

	private static final List<Market> FE = List
		.of(Market.of("JP", "JP", "JPY", 0, "NRT1/JP HND3/JP KIX1/JP FSZ1/JP NGO2/JP TYO6/JP"));

	private Markets() {
	}

	/** The region's markets, the home market first. */
	static List<Market> of(Region region) {
		return switch (region) {
			case NA -> NA;
			case EU -> EU;
			case FE -> FE;
		};
	}

}
