package com.opsided.shared.cost;

import java.time.LocalDate;

import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All sourcing costs of one account, in memory: a million products take some 40 MB. Safe
 * to read from several threads; it does not change once it is built.
 */
public final class SourcingCosts {

	private static final SourcingCosts NONE = new Builder().build();

	private final CostColumns byFnsku;

	private final CostColumns byMsku;

	private SourcingCosts(CostColumns byFnsku, CostColumns byMsku) {
		this.byFnsku = byFnsku;
		this.byMsku = byMsku;
	}

	/**
	 * Returns the costs of a seller who gave none.
	 * @return no costs
	 */
	public static SourcingCosts none() {
		return NONE;
	}

	/**
	 * Returns the given costs.
	 * @param costs the costs; of two alike in key, day and currency the later speaks
	 * @return the costs
	 */
	public static SourcingCosts of(Iterable<SourcingCost> costs) {
		Builder builder = new Builder();
		costs.forEach(builder::add);
		return builder.build();
	}

	/**
	 * Returns the cost of a product in force on a day ({@code detection.md} §6): of those
	 * effective by then the latest, the FNSKU's before the MSKU's. Where several
	 * currencies are effective from one day, the first by its code speaks.
	 * @param fnsku the product's fulfilment network SKU
	 * @param msku the seller's SKU
	 * @param day the day
	 * @return the cost of one unit, null if none is in force
	 */
	public @Nullable Money inForce(String fnsku, String msku, LocalDate day) {
		return inForce(fnsku, msku, day, "");
	}

	/**
	 * Returns the cost of a product in force on a day, as
	 * {@link #inForce(String, String, LocalDate)} does, but prefers a currency where
	 * several are effective from one day.
	 * @param fnsku the product's fulfilment network SKU
	 * @param msku the seller's SKU
	 * @param day the day
	 * @param preferredCurrency an ISO 4217 code
	 * @return the cost of one unit, maybe in another currency; null if none is in force
	 */
	public @Nullable Money inForce(String fnsku, String msku, LocalDate day, String preferredCurrency) {
		Money cost = this.byFnsku.inForce(fnsku, day, preferredCurrency);
		return (cost != null) ? cost : this.byMsku.inForce(msku, day, preferredCurrency);
	}

	/**
	 * Takes costs one by one, so that a table can be streamed into it. For one thread,
	 * and for one {@link #build()}.
	 */
	public static final class Builder {

		private final CostColumns byFnsku = new CostColumns();

		private final CostColumns byMsku = new CostColumns();

		/**
		 * Adds a cost, under each of the two keys that it has.
		 * @param cost the cost
		 * @throws IllegalArgumentException if the amount has more than 18 digits
		 */
		public void add(SourcingCost cost) {
			if (!cost.fnsku().isEmpty()) {
				this.byFnsku.add(cost.fnsku(), cost);
			}
			if (!cost.msku().isEmpty()) {
				this.byMsku.add(cost.msku(), cost);
			}
		}

		/**
		 * Returns what was added; nothing may be added afterwards.
		 * @return the costs
		 */
		public SourcingCosts build() {
			return new SourcingCosts(this.byFnsku, this.byMsku);
		}

	}

}
