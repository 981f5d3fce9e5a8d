package com.opsided.sandbox.warehouse.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.opsided.sandbox.warehouse.api.InventorySummary.Inbound;
import com.opsided.sandbox.warehouse.api.InventorySummary.Researching;
import com.opsided.sandbox.warehouse.api.InventorySummary.Reserved;
import com.opsided.sandbox.warehouse.api.InventorySummary.Unfulfillable;
import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.report.Stock;
import com.opsided.sandbox.warehouse.stock.Disposition;
import com.opsided.sandbox.warehouse.stock.LedgerRow;
import com.opsided.sandbox.warehouse.truth.TruthRow;

/**
 * Tells of a product's stock what Amazon would: what the inventory report shows, but that
 * some fulfillable units may be called researching here, and that some counts are off by
 * a few units more or fewer.
 */
final class DescribeStock {

	private final Scope scope;

	private final Stock stock;

	private final Dice dice;

	private final int drift;

	DescribeStock(Scope scope) {
		this.scope = scope;
		this.stock = Stock.of(scope.seller().seed(), scope.history());
		this.dice = scope.dice(Scope.Topic.INVENTORY);
		int gap = this.dice.between(1, 3) * (this.dice.chance(50) ? 1 : -1);
		this.drift = (this.dice.chance(6) && this.stock.comparable() && main().fulfillable() + gap >= 10) ? gap : 0;
	}

	private Stock.Line main() {
		return this.stock.lines().get(this.stock.lines().size() - 1);
	}

	/** Says by how much the stock differs from the ledger's balances, if it does. */
	void tellDrift(Consumer<TruthRow> truth) {
		int gap = this.stock.drift() + this.drift;
		if (gap != 0) {
			truth.accept(new TruthRow("SNAPSHOT_DRIFT", this.scope.product().fnsku(), "", 1,
					this.scope.timeline().lastDay(), "", "", "", gap, 0, 0, null, 0));
		}
	}

	List<InventorySummary> summaries() {
		List<InventorySummary> summaries = new ArrayList<>();
		Instant changed = this.scope.moment(lastRowsDay(), this.dice);
		this.stock.lines().forEach((line) -> summaries.add(summary(line, changed)));
		if (this.stock.besideADeadListing()) {
			summaries.add(deadListing());
		}
		return summaries;
	}

	private int lastRowsDay() {
		List<LedgerRow> rows = this.scope.history().rows();
		return rows.get(rows.size() - 1).entry().day();
	}

	private InventorySummary summary(Stock.Line line, Instant changed) {
		Product product = this.scope.product();
		boolean main = line.equals(main());
		int fulfillable = line.fulfillable() + (main ? this.drift : 0);
		Researching researching = (fulfillable >= 4 && this.dice.chance(12)) ? researching() : new Researching(0, 0, 0);
		return new InventorySummary(this.scope.marketplaceId(), line.msku(), product.fnsku(), product.asin(), "NewItem",
				product.title().on(this.scope.timeline().lastDay()), changed, fulfillable - researching.total(),
				new Inbound(0, line.inbound(), 0), reserved(line.reserved()), researching,
				main ? unfulfillable() : new Unfulfillable(0, 0, 0, 0, 0, 0));
	}

	private Researching researching() {
		return new Researching(this.dice.below(2), this.dice.below(2), this.dice.below(2));
	}

	private Reserved reserved(int units) {
		int ordered = this.dice.between(0, units);
		int moving = this.dice.between(0, units - ordered);
		return new Reserved(ordered, moving, units - ordered - moving);
	}

	private Unfulfillable unfulfillable() {
		Map<Disposition, Integer> units = new EnumMap<>(Disposition.class);
		this.scope.history()
			.balances()
			.get(this.scope.history().balances().size() - 1)
			.counts()
			.forEach((spot, count) -> units.merge(spot.disposition(), count, Integer::sum));
		return new Unfulfillable(units.getOrDefault(Disposition.CUSTOMER_DAMAGED, 0),
				units.getOrDefault(Disposition.WAREHOUSE_DAMAGED, 0),
				units.getOrDefault(Disposition.DISTRIBUTOR_DAMAGED, 0),
				units.getOrDefault(Disposition.CARRIER_DAMAGED, 0), units.getOrDefault(Disposition.DEFECTIVE, 0),
				units.getOrDefault(Disposition.EXPIRED, 0));
	}

	private InventorySummary deadListing() {
		Product product = this.scope.product();
		return new InventorySummary(this.scope.marketplaceId(), Stock.deadMsku(product), Stock.deadFnsku(product),
				Stock.deadAsin(product), "Unknown", "", null, 0, new Inbound(0, 0, 0), new Reserved(0, 0, 0),
				new Researching(0, 0, 0), new Unfulfillable(0, 0, 0, 0, 0, 0));
	}

}
