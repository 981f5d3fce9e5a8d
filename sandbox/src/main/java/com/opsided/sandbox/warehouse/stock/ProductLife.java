package com.opsided.sandbox.warehouse.stock;

import java.util.EnumMap;
import java.util.Map;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.catalog.Timeline;

/**
 * Lives through the simulated days of one product. What happens next is the event type
 * that is furthest behind its share of the ledger's rows, with some chance.
 */
public final class ProductLife {

	private final Floor floor;

	private final int rows;

	private final Moving moving;

	private final Selling selling;

	private final Map<EventType, Affair> affairs = new EnumMap<>(EventType.class);

	/** Chances that stock or season did not allow; they are not made up for. */
	private final Map<EventType, Integer> missed = new EnumMap<>(EventType.class);

	private int countedUntil = -1;

	private ProductLife(Product product, Timeline timeline, int rows, Dice dice) {
		this.rows = rows;
		this.floor = new Floor(product, timeline, dice, new Shelves(product.centers(), dice),
				new Journal(rows, product.index()), new Agenda(timeline.last()), new Books());
		this.moving = new Moving(this.floor);
		this.selling = new Selling(this.floor);
		wire();
	}

	/**
	 * Simulates a product.
	 * @param product the product
	 * @param timeline the simulated days
	 * @param rows how many ledger rows there are to be, at least 1
	 * @param dice chance
	 * @return what happened, with exactly that many rows
	 */
	public static ProductHistory of(Product product, Timeline timeline, int rows, Dice dice) {
		ProductLife life = new ProductLife(product, timeline, rows, dice);
		life.stockUp();
		for (int day = 0; day <= timeline.last(); day++) {
			life.live(day);
		}
		return life.history();
	}

	private void wire() {
		Cashier cashier = new Cashier(this.floor);
		Searching searching = new Searching(this.floor);
		Reversing reversing = new Reversing(this.floor, cashier, searching);
		Waiting damaged = new Waiting();
		Paying paying = new Paying(this.floor, cashier, searching, reversing, damaged);
		Removing removing = new Removing(this.floor);
		this.affairs.put(EventType.RECEIPTS, new Receiving(this.floor));
		this.affairs.put(EventType.SHIPMENTS, this.selling::sell);
		this.affairs.put(EventType.CUSTOMER_RETURNS, this.selling::takeBack);
		this.affairs.put(EventType.WHSE_TRANSFERS, this.moving);
		this.affairs.put(EventType.VENDOR_RETURNS, removing::sendBack);
		this.affairs.put(EventType.ADJUSTMENTS,
				new Adjusting(this.floor.dice(), new Misplacing(this.floor, searching, paying),
						new Damaging(this.floor, damaged, paying), new Regrading(this.floor), removing::dispose));
		new Surprising(this.floor, cashier, reversing).plan(this.rows, searching, paying);
	}

	private void stockUp() {
		if (this.floor.dice().chance(80)) {
			for (int i = 0; i < 3; i++) {
				Bin bin = this.floor.shelves().any(Disposition.SELLABLE);
				bin.put(this.floor.shelves().make(this.floor.dice().between(0, 12)));
			}
		}
		count(-1);
	}

	private void live(int day) {
		this.floor.journal().open(day);
		this.floor.agenda().run(day, Phase.MORNING);
		this.floor.agenda().run(day, Phase.WORK);
		long planned = (long) this.rows * (day + 1) / (this.floor.timeline().last() + 1);
		while (this.floor.journal().rows() < planned) {
			happen();
		}
		this.floor.agenda().run(day, Phase.AFTERNOON);
		this.floor.agenda().run(day, Phase.EVENING);
		if (this.floor.timeline().closesBalance(day)) {
			count(day);
		}
	}

	private void happen() {
		EventType type = furthestBehind();
		if (!this.affairs.getOrDefault(type, this.selling::sell).happen()) {
			this.missed.merge(type, 1, Integer::sum);
			if (!this.selling.sell()) {
				this.affairs.getOrDefault(EventType.RECEIPTS, this.selling::sell).happen();
			}
		}
	}

	private EventType furthestBehind() {
		EventType chosen = EventType.SHIPMENTS;
		int most = Integer.MIN_VALUE;
		for (EventType type : EventType.values()) {
			int tried = this.floor.journal().rows(type) + this.missed.getOrDefault(type, 0);
			int behind = type.share() * (this.floor.journal().rows() + 1) - 100 * tried;
			int weighed = behind + this.floor.dice().below(10 + 4 * type.share());
			if (weighed > most) {
				most = weighed;
				chosen = type;
			}
		}
		return chosen;
	}

	private void count(int day) {
		this.floor.books()
			.balances()
			.add(new Balance(this.countedUntil + 1, day, this.floor.shelves().counts(), this.moving.unitsAway()));
		this.countedUntil = day;
	}

	private ProductHistory history() {
		Books books = this.floor.books();
		Dice dice = this.floor.dice();
		return new ProductHistory(this.floor.product(),
				this.floor.journal().lines().stream().map((line) -> line.finished(dice)).toList(), books.payments(),
				books.returns(), books.removals(), books.balances(), books.turnUpDays(), books.unmatched(),
				this.floor.shelves().census());
	}

}
