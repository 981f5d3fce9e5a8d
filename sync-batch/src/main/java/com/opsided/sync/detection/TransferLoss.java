package com.opsided.sync.detection;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.text.NormalForm;

/**
 * {@code TRANSFER_LOSS}: units that left one fulfilment centre and arrived in none
 * ({@code detection.md} §4). Within a disposition, rows out open units and rows in close
 * the oldest; an out row with units still open counts from the day its patience ends.
 */
final class TransferLoss implements DiscrepancyRule {

	private final Period patience;

	TransferLoss(Period patience) {
		this.patience = patience;
	}

	@Override
	public void examine(Evidence evidence, DetectionScope scope, Findings findings) {
		if (evidence.transfers().isEmpty()) {
			return;
		}
		for (OpenUnits open : matchByDisposition(evidence.transfers()).values()) {
			for (OpenRow row : open.rows()) {
				if (row.open() > 0 && isOverdue(row, scope.asOf())) {
					findings.add(row.toDiscrepancy(DiscrepancyType.TRANSFER_LOSS, Standing.CLAIM));
				}
			}
		}
	}

	private boolean isOverdue(OpenRow row, LocalDate asOf) {
		return !asOf.isBefore(row.row().date().plus(this.patience));
	}

	private static Map<String, OpenUnits> matchByDisposition(List<LedgerEvent> transfers) {
		List<LedgerEvent> rows = new ArrayList<>(transfers);
		rows.sort(LedgerOrder.LOSSES_FIRST);
		Map<String, OpenUnits> byDisposition = new LinkedHashMap<>();
		for (LedgerEvent row : rows) {
			OpenUnits open = byDisposition.computeIfAbsent(NormalForm.of(row.disposition()),
					(unused) -> new OpenUnits());
			if (row.quantity() < 0) {
				open.open(row);
			}
			else {
				open.find(row.quantity());
			}
		}
		return byDisposition;
	}

}
