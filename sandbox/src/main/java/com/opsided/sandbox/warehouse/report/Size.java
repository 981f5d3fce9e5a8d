package com.opsided.sandbox.warehouse.report;

import java.math.BigDecimal;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;

/**
 * How big and heavy Amazon believes a product is, in inches and pounds or centimetres and
 * grams.
 *
 * @param longest its longest side
 * @param median its middle side
 * @param shortest its shortest side
 * @param girth its longest side and its girth
 * @param weight its weight
 */
record Size(String longest, String median, String shortest, String girth, String weight) {

	static Size of(Scene scene, Product product) {
		Dice dice = scene.dice(product, ReportFile.FEE_PREVIEW);
		int shortest = dice.between(20, 300);
		int median = shortest + dice.below(300);
		int longest = median + dice.below(400);
		return new Size(hundredths(longest), hundredths(median), hundredths(shortest),
				hundredths(longest + 2 * (median + shortest)), hundredths(dice.between(10, 900)));
	}

	private static String hundredths(int number) {
		return BigDecimal.valueOf(number, 2).toPlainString();
	}

	String tier() {
		return (this.longest.length() > 4) ? "Large standard-size" : "Small standard-size";
	}

}
