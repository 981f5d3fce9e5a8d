package com.opsided.sync.detection;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.inbound.MissingInbound;
import com.opsided.shared.text.CodePointOrder;
import com.opsided.shared.text.CodeSet;
import com.opsided.shared.text.NormalForm;

/**
 * {@code INBOUND_SHORT}: units shipped to Amazon and not received, of shipments that are
 * closed, or still being received with nothing received for a while ({@code detection.md}
 * §4). What was paid for missing units goes to the oldest shortage first. A shipment that
 * is being received without a receipt in the ledger is not judged.
 */
final class InboundShort implements DiscrepancyRule {

	private static final Comparator<MissingInbound> OLDEST_FIRST = Comparator.comparing(MissingInbound::eventDate)
		.thenComparing(MissingInbound::shipmentId, CodePointOrder::compare)
		.thenComparing(MissingInbound::sellerSku, CodePointOrder::compare);

	private final CodeSet reasons;

	private final Period patience;

	InboundShort(CodeSet reasons, Period patience) {
		this.reasons = reasons;
		this.patience = patience;
	}

	@Override
	public void examine(Evidence evidence, DetectionScope scope, Findings findings) {
		if (evidence.history().inbound().isEmpty()) {
			return;
		}
		long paid = evidence.reimbursements().units(this.reasons, (line) -> true);
		Map<String, Integer> occurrences = new HashMap<>();
		for (MissingInbound item : due(evidence.history().inbound(), scope.asOf())) {
			int units = Units.ofSum((long) item.shipped() - item.received());
			int reimbursed = (int) Math.min(units, paid);
			paid -= reimbursed;
			findings.add(toDiscrepancy(item, occurrences.merge(item.shipmentId(), 1, Integer::sum), units, reimbursed));
		}
	}

	private List<MissingInbound> due(List<MissingInbound> items, LocalDate asOf) {
		List<MissingInbound> due = new ArrayList<>();
		for (MissingInbound item : items) {
			if (item.shipped() > item.received() && isDue(item, asOf)) {
				due.add(item);
			}
		}
		due.sort(OLDEST_FIRST);
		return due;
	}

	private boolean isDue(MissingInbound item, LocalDate asOf) {
		LocalDate last = item.lastReceiptOfShipment();
		return switch (NormalForm.of(item.status())) {
			case "closed" -> true;
			case "receiving" -> last != null && last.plus(this.patience).isBefore(asOf);
			default -> false;
		};
	}

	private static Discrepancy toDiscrepancy(MissingInbound item, int occurrence, int units, int reimbursed) {
		return new Discrepancy(DiscrepancyType.INBOUND_SHORT, Standing.CLAIM, item.fnsku(), item.sellerSku(),
				item.asin(), item.title(), item.shipmentId(), occurrence, item.eventDate(), item.destinationCenter(),
				"", item.status(), units, 0, reimbursed, null, null);
	}

}
