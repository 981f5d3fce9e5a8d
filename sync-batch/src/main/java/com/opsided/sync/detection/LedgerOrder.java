package com.opsided.sync.detection;

import java.util.Comparator;

import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.text.CodePointOrder;

/**
 * The orders in which ledger rows are taken. Written out by hand: chains of key
 * extractors cost half of the time that detection takes.
 */
final class LedgerOrder {

	/**
	 * {@code detection.md} §3: date, rank (a loss before a find), reference id,
	 * fulfillment center, disposition, reason, quantity, country, MSKU, ASIN, occurrence;
	 * texts by code point.
	 */
	static final Comparator<LedgerEvent> LOSSES_FIRST = LedgerOrder::compareLossesFirst;

	/**
	 * {@code detection.md} §4 for disposals: date, reference id, occurrence; then as
	 * {@link #LOSSES_FIRST}.
	 */
	static final Comparator<LedgerEvent> DISPOSALS = LedgerOrder::compareDisposals;

	private LedgerOrder() {
	}

	private static int compareLossesFirst(LedgerEvent left, LedgerEvent right) {
		int order = left.date().compareTo(right.date());
		if (order == 0) {
			order = Boolean.compare(left.quantity() > 0, right.quantity() > 0);
		}
		return (order != 0) ? order : compareColumns(left, right);
	}

	private static int compareDisposals(LedgerEvent left, LedgerEvent right) {
		int order = left.date().compareTo(right.date());
		if (order == 0) {
			order = CodePointOrder.compare(left.referenceId(), right.referenceId());
		}
		if (order == 0) {
			order = Integer.compare(left.occurrence(), right.occurrence());
		}
		return (order != 0) ? order : compareColumns(left, right);
	}

	private static int compareColumns(LedgerEvent left, LedgerEvent right) {
		int order = CodePointOrder.compare(left.referenceId(), right.referenceId());
		if (order == 0) {
			order = comparePlaces(left, right);
		}
		if (order == 0) {
			order = Integer.compare(left.quantity(), right.quantity());
		}
		if (order == 0) {
			order = compareProducts(left, right);
		}
		return (order != 0) ? order : Integer.compare(left.occurrence(), right.occurrence());
	}

	private static int comparePlaces(LedgerEvent left, LedgerEvent right) {
		int order = CodePointOrder.compare(left.fulfillmentCenter(), right.fulfillmentCenter());
		if (order == 0) {
			order = CodePointOrder.compare(left.disposition(), right.disposition());
		}
		return (order != 0) ? order : CodePointOrder.compare(left.reason(), right.reason());
	}

	private static int compareProducts(LedgerEvent left, LedgerEvent right) {
		int order = CodePointOrder.compare(left.country(), right.country());
		if (order == 0) {
			order = CodePointOrder.compare(left.msku(), right.msku());
		}
		return (order != 0) ? order : CodePointOrder.compare(left.asin(), right.asin());
	}

}
