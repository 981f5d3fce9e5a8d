package com.opsided.sandbox.warehouse.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import com.opsided.sandbox.warehouse.stock.PaymentLine;

/**
 * Shares out what Amazon paid for lost inbound units among the shipments of a product
 * that are short, the oldest first.
 *
 * @param shortages the shipments that are short for good, by event date and id
 * @param payments the lines, oldest first
 */
record SettleShortages(List<PlannedShipment> shortages, List<PaymentLine> payments) {

	static SettleShortages of(List<PlannedShipment> shipments, List<PaymentLine> lines, int lastDay) {
		return new SettleShortages(shipments.stream()
			.filter((each) -> each.missing() > 0 && each.isOver(lastDay))
			.sorted(Comparator.comparingInt(PlannedShipment::eventDay).thenComparing(PlannedShipment::id))
			.toList(), lines.stream().filter(Reason::isInbound).toList());
	}

	/** Units paid for of each shortage. */
	int[] paid() {
		int[] paid = new int[this.shortages.size()];
		take(paid, total(), Integer.MAX_VALUE);
		return paid;
	}

	int total() {
		return this.payments.stream().mapToInt(Reason::units).sum();
	}

	/** Whether it would matter if a line could not settle what comes after it. */
	boolean datesMatter() {
		int[] dated = new int[this.shortages.size()];
		this.payments.forEach((line) -> take(dated, Reason.units(line), line.day()));
		return !Arrays.equals(dated, paid());
	}

	private void take(int[] paid, int units, int until) {
		int left = units;
		for (int i = 0; i < paid.length && this.shortages.get(i).eventDay() <= until; i++) {
			int taken = Math.min(left, this.shortages.get(i).missing() - paid[i]);
			paid[i] += taken;
			left -= taken;
		}
	}

}
