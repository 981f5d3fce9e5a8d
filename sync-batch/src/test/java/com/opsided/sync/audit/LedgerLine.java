package com.opsided.sync.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A line of a ledger file, as texts: what identifies it ({@code detection.md} §2) and
 * what it says besides.
 *
 * @param identity the identifying columns
 * @param attributes the others, each present only if the file has its column
 */
record LedgerLine(Identity identity, Map<String, String> attributes) {

	/** The attributes a ledger file may have. */
	static final List<String> ATTRIBUTES = List.of("Title", "Reconciled Quantity", "Unreconciled Quantity",
			"Date and Time", "Store");

	LedgerLine {
		attributes = Map.copyOf(attributes);
	}

	/** A line lost at one centre, to vary from. */
	static LedgerLine lost(String date, String fnsku, int quantity) {
		Identity identity = new Identity(LocalDate.parse(date), fnsku, "B0" + fnsku, "sku " + fnsku, "Adjustments",
				"4711", quantity, "LGB3", "SELLABLE", "M", "US");
		Map<String, String> attributes = new TreeMap<>();
		ATTRIBUTES.forEach((name) -> attributes.put(name, ""));
		return new LedgerLine(identity, attributes).with("Title", "a lamp").with("Store", "amazon.com");
	}

	LedgerLine with(String attribute, String value) {
		Map<String, String> changed = new TreeMap<>(this.attributes);
		changed.put(attribute, value);
		return new LedgerLine(this.identity, changed);
	}

	LedgerLine without(List<String> lacking) {
		Map<String, String> fewer = new TreeMap<>(this.attributes);
		lacking.forEach(fewer::remove);
		return new LedgerLine(this.identity, fewer);
	}

	/** What a database says where the file has no such column: nothing. */
	String attribute(String name) {
		String value = this.attributes.get(name);
		return (value != null) ? value : "";
	}

	@Nullable String cell(String column) {
		String value = this.identity.cells().get(column);
		return (value != null) ? value : this.attributes.get(column);
	}

	/** The identity of a row. */
	record Identity(LocalDate date, String fnsku, String asin, String msku, String eventType, String referenceId,
			int quantity, String fulfillmentCenter, String disposition, String reason, String country) {

		Map<String, String> cells() {
			return Map.ofEntries(
					Map.entry("Date",
							"%02d/%02d/%04d".formatted(this.date.getMonthValue(), this.date.getDayOfMonth(),
									this.date.getYear())),
					Map.entry("FNSKU", this.fnsku), Map.entry("ASIN", this.asin), Map.entry("MSKU", this.msku),
					Map.entry("Event Type", this.eventType), Map.entry("Reference ID", this.referenceId),
					Map.entry("Quantity", Integer.toString(this.quantity)),
					Map.entry("Fulfillment Center", this.fulfillmentCenter), Map.entry("Disposition", this.disposition),
					Map.entry("Reason", this.reason), Map.entry("Country", this.country));
		}

	}

}
