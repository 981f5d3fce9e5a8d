package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.text.CodeSet;

/**
 * {@code DISPOSED_WITHOUT_ORDER}: units that were disposed of and that no disposal order
 * of the seller, requested by then, covers ({@code detection.md} §4). As long as no
 * removal report was loaded, every disposal needs data.
 */
final class DisposedWithoutOrder implements DiscrepancyRule {

	private final CodeSet disposalCodes;

	DisposedWithoutOrder(CodeSet disposalCodes) {
		this.disposalCodes = disposalCodes;
	}

	@Override
	public void examine(Evidence evidence, DetectionScope scope, Findings findings) {
		List<LedgerEvent> disposals = disposals(evidence);
		if (disposals.isEmpty()) {
			return;
		}
		Standing standing = scope.removalReportLoaded() ? Standing.CLAIM : Standing.NEEDS_DATA;
		DisposalOrders orders = DisposalOrders
			.among(scope.removalReportLoaded() ? evidence.history().removals() : List.of());
		for (LedgerEvent disposal : disposals) {
			OpenRow row = new OpenRow(disposal);
			row.find(orders.cover(disposal.units(), disposal.date()));
			if (row.open() > 0) {
				findings.add(row.toDiscrepancy(DiscrepancyType.DISPOSED_WITHOUT_ORDER, standing));
			}
		}
	}

	private List<LedgerEvent> disposals(Evidence evidence) {
		List<LedgerEvent> disposals = new ArrayList<>();
		for (LedgerEvent row : evidence.adjustments()) {
			if (row.quantity() < 0 && this.disposalCodes.contains(row.reason())) {
				disposals.add(row);
			}
		}
		disposals.sort(LedgerOrder.DISPOSALS);
		return disposals;
	}

}
