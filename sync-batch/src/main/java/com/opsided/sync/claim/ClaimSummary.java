package com.opsided.sync.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.claim.ClaimTotal;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a user in sums. Currencies are never added together.
 *
 * @param totals by currency
 * @param items by state, type and currency
 */
public record ClaimSummary(List<Sum> totals, List<Item> items) {

	public ClaimSummary {
		totals = List.copyOf(totals);
		items = List.copyOf(items);
	}

	static ClaimSummary of(List<ClaimTotal> parts) {
		Map<String, Sum> sums = new TreeMap<>();
		List<Item> items = new ArrayList<>();
		for (ClaimTotal part : parts) {
			items.add(Item.of(part));
			String currency = part.currency();
			if (currency != null) {
				sums.merge(currency, Sum.of(currency, part), Sum::plus);
			}
		}
		return new ClaimSummary(List.copyOf(sums.values()), items);
	}

	/**
	 * The sums of one currency.
	 *
	 * @param claims how many claims
	 * @param potential what is asked for and not filed yet
	 * @param filed what is filed and not paid yet
	 * @param paid what was paid
	 */
	public record Sum(long claims, Money potential, Money filed, Money paid) {

		static Sum of(String currency, ClaimTotal part) {
			return new Sum(part.claims(), new Money(part.potential(), currency), new Money(part.filed(), currency),
					new Money(part.paid(), currency));
		}

		Sum plus(Sum other) {
			return new Sum(this.claims + other.claims, add(this.potential, other.potential),
					add(this.filed, other.filed), add(this.paid, other.paid));
		}

		private static Money add(Money one, Money other) {
			return new Money(one.amount().add(other.amount()), one.currency());
		}

	}

	/**
	 * The sums of one state, type and currency.
	 *
	 * @param state the state
	 * @param type the type
	 * @param claims how many claims
	 * @param units the units they ask for
	 * @param potential what is asked for and not filed yet, null if its value is unknown
	 * @param filed what is filed and not paid yet, null if its value is unknown
	 * @param paid what was paid, null if nothing was
	 */
	public record Item(ClaimState state, DiscrepancyType type, long claims, long units, @Nullable Money potential,
			@Nullable Money filed, @Nullable Money paid) {

		static Item of(ClaimTotal part) {
			return new Item(part.state(), part.type(), part.claims(), part.units(),
					money(part.potential(), part.currency()), money(part.filed(), part.currency()),
					money(part.paid(), part.currency()));
		}

		private static @Nullable Money money(BigDecimal amount, @Nullable String currency) {
			return (currency != null) ? new Money(amount, currency) : null;
		}

	}

}
