package com.opsided.sandbox.warehouse.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.report.BalanceLine.Cell;
import com.opsided.sandbox.warehouse.truth.TruthRow;

/**
 * Breaks a balance of some products: its movements no longer explain its end, or it does
 * not start where the one before it ended. A broken line is chosen so that its true sign
 * convention is the one with the smaller gap ({@code detection.md} §4).
 */
final class Misprint {

	private static final int PERCENT_OF_PRODUCTS = 8;

	private final Scene scene;

	private final Dice dice;

	private final Product product;

	Misprint(Scene scene, Product product, Dice dice) {
		this.scene = scene;
		this.product = product;
		this.dice = dice;
	}

	/** Breaks at most one of a product's lines and says what is wrong now. */
	Optional<TruthRow> in(List<BalanceLine> lines) {
		if (lines.isEmpty() || !this.dice.chance(PERCENT_OF_PRODUCTS)) {
			return Optional.empty();
		}
		int gap = this.dice.between(1, 3) * (this.dice.chance(50) ? 1 : -1);
		int chosen = this.dice.below(lines.size());
		BalanceLine line = lines.get(chosen);
		if (this.dice.chance(50)) {
			return breakSum(line, gap);
		}
		Map<Cell, Integer> ends = new HashMap<>();
		lines.subList(0, chosen).forEach((earlier) -> ends.put(earlier.cell(), earlier.end()));
		return ends.containsKey(line.cell()) ? breakStart(line, Math.abs(gap)) : Optional.empty();
	}

	private Optional<TruthRow> breakSum(BalanceLine line, int gap) {
		if (line.outflows() != 0 && line.outflows() <= Math.abs(gap)) {
			return Optional.empty();
		}
		line.moves(Movement.OTHER, -gap);
		return Optional.of(truth(line, gap));
	}

	private Optional<TruthRow> breakStart(BalanceLine line, int gap) {
		line.startsWith(gap);
		line.moves(Movement.OTHER, -gap);
		return Optional.of(truth(line, gap));
	}

	private TruthRow truth(BalanceLine line, int gap) {
		return new TruthRow("BALANCE_BREAK", this.product.fnsku(), "", 1, this.scene.date(line.day()),
				line.cell().location(), line.cell().disposition().name(), "", gap, 0, 0, null, 0);
	}

}
