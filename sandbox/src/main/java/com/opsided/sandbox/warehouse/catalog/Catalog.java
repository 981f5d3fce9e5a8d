package com.opsided.sandbox.warehouse.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The seller's products, each made up from the seed and its number alone.
 *
 * @param seed the seller's seed
 * @param region where the seller trades
 * @param timeline the simulated days
 */
public record Catalog(long seed, Region region, Timeline timeline) {

	private static final long CODES = 78_364_164_096L;

	/**
	 * Makes up one product.
	 * @param index its number, from 0
	 * @return the product
	 */
	public Product product(int index) {
		Dice dice = new Dice(this.seed, 10L * index);
		List<Market> markets = Markets.of(this.region);
		Market market = dice.chance(80) ? markets.get(0) : markets.get(markets.size() - 1);
		BigDecimal price = BigDecimal
			.valueOf((market.decimals() == 0) ? dice.between(800, 9000) : dice.between(899, 8999), market.decimals());
		return new Product(index, "X00" + code(index, 7), "B0" + code(index * 31L + 5, 8), mskus(index, dice),
				Titles.make(this.region, dice, this.timeline.firstDay(), this.timeline.last()), market,
				centers(market, dice), price, costs(market, price, dice));
	}

	/** A different code for each number: the factor shares no divisor with 36. */
	private String code(long number, int width) {
		long scattered = Math.floorMod((number + Math.floorMod(this.seed, 1_000_003L)) * 2_654_435_761L, CODES);
		String text = Long.toString(scattered, 36).toUpperCase(Locale.ROOT);
		return "0".repeat(width - text.length()) + text;
	}

	private static List<String> mskus(int index, Dice dice) {
		String base = dice.code(2) + "-" + dice.code(4) + "-" + index;
		if (dice.chance(80)) {
			return List.of(base);
		}
		return dice.chance(70) ? List.of(base, base + "-FBA") : List.of(base, base + " neu", base + "-FBA");
	}

	private static List<FulfillmentCenter> centers(Market market, Dice dice) {
		List<FulfillmentCenter> centers = new ArrayList<>(market.centers());
		for (int i = centers.size() - 1; i > 0; i--) {
			Collections.swap(centers, i, dice.below(i + 1));
		}
		return List.copyOf(centers.subList(0, dice.between(2, Math.min(5, centers.size()))));
	}

	private List<Cost> costs(Market market, BigDecimal price, Dice dice) {
		List<Cost> costs = new ArrayList<>();
		if (dice.chance(85)) {
			String currency = dice.chance(6) ? Markets.of(this.region).get(0).currency() : market.currency();
			BigDecimal cost = share(price, dice.between(15, 45), market.decimals());
			costs.add(new Cost(cost, currency, this.timeline.firstDay().minusDays(dice.between(-200, 400))));
			if (dice.chance(30)) {
				costs.add(new Cost(share(cost, dice.between(80, 130), market.decimals()), currency,
						this.timeline.lastDay().minusDays(dice.between(1, 300))));
			}
		}
		return costs;
	}

	private static BigDecimal share(BigDecimal amount, int percent, int decimals) {
		return amount.multiply(BigDecimal.valueOf(percent, 2)).setScale(decimals, RoundingMode.HALF_UP);
	}

}
