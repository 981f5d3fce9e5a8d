package com.opsided.sync.claim;

import java.time.LocalDate;

import com.opsided.shared.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inventory ledger that a claim rests on.
 *
 * @param date the day
 * @param eventType {@code Adjustments}, {@code WhseTransfers}, …
 * @param referenceId Amazon's transaction or shipment id
 * @param quantity signed units
 * @param fulfillmentCenter the warehouse
 * @param disposition the disposition
 * @param reason the adjustment code
 * @param country the country column
 * @param unreconciled units that Amazon shows as open, null if it does not say
 * @param claimed whether it is the row that the claim is about
 */
public record PackEvent(LocalDate date, String eventType, String referenceId, int quantity, String fulfillmentCenter,
		String disposition, String reason, String country, @Nullable Integer unreconciled, boolean claimed) {

	private static final int LONGEST = 40;

	static PackEvent of(LedgerEvent event, PackFacts facts) {
		return new PackEvent(event.date(), event.eventType(), event.referenceId(), event.quantity(),
				event.fulfillmentCenter(), event.disposition(), event.reason(), event.country(), event.unreconciled(),
				isClaimed(event, facts));
	}

	/** Whether a ledger row is the one that a claim is about. */
	static boolean isClaimed(LedgerEvent event, PackFacts facts) {
		FoundFacts found = facts.found();
		return found != null && event.quantity() < 0 && event.date().equals(facts.eventDate())
				&& event.referenceId().equals(facts.referenceId()) && event.occurrence() == found.occurrence()
				&& event.fulfillmentCenter().equals(known(found.fulfillmentCenter()))
				&& event.disposition().equals(known(found.disposition()))
				&& event.reason().equals(known(found.reason())) && event.units() == found.units();
	}

	private static String known(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** As a line of a text. */
	String line() {
		StringBuilder line = new StringBuilder("- ").append(this.date)
			.append(": ")
			.append((this.quantity > 0) ? "+" : "")
			.append(this.quantity);
		add(line, this.eventType);
		add(line, this.fulfillmentCenter);
		add(line, this.disposition);
		add(line, this.reason.isEmpty() ? "" : "reason " + this.reason);
		add(line, this.referenceId.isEmpty() ? "" : "ref. " + this.referenceId);
		if (this.unreconciled != null) {
			line.append(", unreconciled ").append(this.unreconciled);
		}
		return line.append(this.claimed ? " (claimed)" : "").toString();
	}

	private static void add(StringBuilder line, String text) {
		String plain = PlainLine.of(text, LONGEST);
		if (!plain.isEmpty()) {
			line.append(", ").append(plain);
		}
	}

}
