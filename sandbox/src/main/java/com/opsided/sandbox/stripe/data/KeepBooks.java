package com.opsided.sandbox.stripe.data;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.opsided.sandbox.stripe.StripeUser;
import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Makes up the balance transactions of an account: always the same ones for the same
 * user, in several currencies, one of them without decimals.
 */
final class KeepBooks {

	private static final int TRANSACTIONS = 320;

	private static final int STREAM = 815;

	private static final List<String> CURRENCIES = List.of("usd", "usd", "usd", "eur", "gbp", "jpy");

	private static final int MINUTES = 540 * 24 * 60;

	private final Dice dice;

	private final Instant last = SimulatedSeller.USUAL_LAST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

	private KeepBooks(Dice dice) {
		this.dice = dice;
	}

	/** The transactions, newest first. */
	static List<BalanceTransaction> of(StripeUser user) {
		KeepBooks books = new KeepBooks(new Dice(user.seed(), STREAM));
		List<BalanceTransaction> all = new ArrayList<>();
		for (int i = 0; i < TRANSACTIONS; i++) {
			all.add(books.next());
		}
		all.sort(Comparator.comparingLong(BalanceTransaction::created).reversed());
		return all;
	}

	private BalanceTransaction next() {
		String currency = this.dice.pick(CURRENCIES);
		long amount = currency.equals("jpy") ? this.dice.between(300, 90_000) : this.dice.between(199, 80_000);
		int mood = this.dice.below(100);
		if (mood < 60) {
			long fee = amount * 29 / 1000 + (currency.equals("jpy") ? 0 : 30);
			return write("charge", "charge", amount, fee, currency, "Order " + this.dice.digits(7), "ch_");
		}
		if (mood < 72) {
			return write("refund", "refund", -amount, 0, currency, "REFUND FOR CHARGE", "re_");
		}
		if (mood < 84) {
			return write("payout", "payout", -amount * 20, 0, currency, "STRIPE PAYOUT", "po_");
		}
		if (mood < 94) {
			return write("stripe_fee", "fee", -amount / 50, 0, currency, "Radar (2026-01-01 - 2026-01-31)", "");
		}
		return write("adjustment", "dispute", -amount, currency.equals("jpy") ? 1300 : 1500, currency,
				"Chargeback withdrawal", "du_");
	}

	private BalanceTransaction write(String type, String category, long amount, long fee, String currency,
			String description, String source) {
		Instant created = this.last.minus(Duration.ofMinutes(this.dice.between(1, MINUTES)));
		return new BalanceTransaction("txn_1" + this.dice.code(23), type, category, amount, fee, currency,
				created.getEpochSecond(), created.plus(Duration.ofDays(2)).getEpochSecond(),
				this.dice.chance(5) ? null : description, source.isEmpty() ? null : source + "1" + this.dice.code(23));
	}

}
