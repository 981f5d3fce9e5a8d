package com.opsided.sandbox.warehouse.truth;

import java.time.LocalDate;
import java.util.Optional;

import com.opsided.sandbox.warehouse.catalog.Cost;
import com.opsided.sandbox.warehouse.catalog.Timeline;
import com.opsided.sandbox.warehouse.stock.Given;
import com.opsided.sandbox.warehouse.stock.PaymentLine;
import com.opsided.sandbox.warehouse.stock.ProductHistory;

/**
 * Whether a reimbursement line gave too little or took back too much
 * ({@code detection.md} §4).
 */
final class PaymentTruth {

	private static final LocalDate SOURCING_COST_RULE = LocalDate.of(2025, 3, 31);

	private static final int DAYS_TO_RETURN = 60;

	private final Timeline timeline;

	PaymentTruth(Timeline timeline) {
		this.timeline = timeline;
	}

	Optional<TruthRow> of(ProductHistory history, PaymentLine line) {
		if (line.papers().original() != null) {
			return reversedWithoutReturn(history, line)
					? Optional.of(row("REVERSED_NOT_RETURNED", history, line, -line.given().units()))
					: Optional.empty();
		}
		return underpaid(history, line)
				? Optional.of(row("UNDERPAID_REIMBURSEMENT", history, line, line.given().cash())) : Optional.empty();
	}

	private boolean underpaid(ProductHistory history, PaymentLine line) {
		Given given = line.given();
		LocalDate approved = this.timeline.date(line.day());
		Optional<Cost> cost = history.product().costOn(approved);
		return given.cash() > 0 && line.takenBack() < given.units() && !approved.isBefore(SOURCING_COST_RULE)
				&& cost.isPresent() && cost.get().currency().equals(given.currency())
				&& given.perUnit().compareTo(cost.get().unitCost()) < 0;
	}

	private static boolean reversedWithoutReturn(ProductHistory history, PaymentLine line) {
		return line.given().inventory() == 0 && history.turnUpDays()
			.stream()
			.noneMatch((day) -> day <= line.day() && day >= line.day() - DAYS_TO_RETURN);
	}

	private TruthRow row(String type, ProductHistory history, PaymentLine line, int units) {
		return new TruthRow(type, history.product().fnsku(), line.papers().id(), line.occurrence(),
				this.timeline.date(line.day()), "", "", line.papers().reason(), units, 0, 0, null, units);
	}

}
