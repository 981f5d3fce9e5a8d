package com.opsided.sandbox.warehouse.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import com.opsided.sandbox.warehouse.catalog.Cost;
import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Writes the lines of the reimbursements, and decides what a unit is worth to Amazon: a
 * share of its price, and since {@link #SOURCING_COST_RULE} its sourcing cost, which
 * Amazon sometimes sets too low ({@code amazon-fba.md} §6.3).
 */
final class Cashier {

	private static final LocalDate SOURCING_COST_RULE = LocalDate.of(2025, 3, 31);

	private final Floor floor;

	private final Map<String, Integer> linesOfId = new HashMap<>();

	private int ids;

	Cashier(Floor floor) {
		this.floor = floor;
	}

	/** An id that no other payment has. */
	String nextId() {
		long number = 90_000_000_000L + this.floor.product().index() * 10_000L + this.ids++;
		return Long.toString(number);
	}

	/**
	 * The id under which a day's payments of a family are merged, if it is still free.
	 */
	String mergedId(Family family) {
		String id = Long.toString(80_000_000_000L + this.floor.today() * 10L + ((family == Family.LOST) ? 1 : 2));
		return this.linesOfId.containsKey(id) ? nextId() : id;
	}

	PaymentLine write(Papers papers, Given given, int takenBackLater) {
		int occurrence = this.linesOfId.merge(papers.id(), 1, Integer::sum);
		PaymentLine line = new PaymentLine(this.floor.today(), occurrence, papers, given, takenBackLater);
		this.floor.books().payments().add(line);
		return line;
	}

	Given give(int cash, int inventory) {
		String home = this.floor.product().market().currency();
		boolean abroad = home.equals("CAD") && this.floor.dice().chance(12);
		return new Given(abroad ? "USD" : home, (cash > 0) ? worth() : BigDecimal.ZERO, cash, inventory);
	}

	private BigDecimal worth() {
		Dice dice = this.floor.dice();
		LocalDate today = this.floor.timeline().date(this.floor.today());
		BigDecimal price = this.floor.product().price();
		if (today.isBefore(SOURCING_COST_RULE)) {
			return share(price, dice.between(55, 85));
		}
		BigDecimal cost = this.floor.product().costOn(today).map(Cost::unitCost).orElse(share(price, 30));
		int mood = dice.below(100);
		return (mood < 55) ? cost : share(cost, (mood < 80) ? dice.between(30, 99) : dice.between(101, 150));
	}

	private BigDecimal share(BigDecimal amount, int percent) {
		return amount.multiply(BigDecimal.valueOf(percent, 2))
			.setScale(this.floor.product().market().decimals(), RoundingMode.HALF_UP);
	}

}
