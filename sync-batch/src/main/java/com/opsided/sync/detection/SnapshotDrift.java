package com.opsided.sync.detection;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.inventory.SnapshotBalance;
import com.opsided.shared.ledger.LedgerBalance;

/**
 * {@code SNAPSHOT_DRIFT}: the snapshot's warehouse units less the ledger's ending
 * balances of the same day, over all dispositions and locations ({@code detection.md}
 * §4). A day that the ledger summary does not cover is not compared.
 */
final class SnapshotDrift implements DiscrepancyRule {

	@Override
	public void examine(Evidence evidence, DetectionScope scope, Findings findings) {
		SnapshotBalance snapshot = evidence.history().snapshot();
		if (snapshot == null) {
			return;
		}
		boolean covered = false;
		long ending = 0;
		for (LedgerBalance balance : evidence.history().balances()) {
			if (balance.date().equals(snapshot.day())) {
				covered = true;
				ending += balance.end();
			}
		}
		int drift = Units.ofSum(snapshot.warehouseUnits() - ending);
		if (covered && drift != 0) {
			findings.add(toDiscrepancy(snapshot, drift));
		}
	}

	private static Discrepancy toDiscrepancy(SnapshotBalance snapshot, int drift) {
		return new Discrepancy(DiscrepancyType.SNAPSHOT_DRIFT, Standing.INFORMATIONAL, snapshot.fnsku(),
				snapshot.msku(), snapshot.asin(), snapshot.title(), "", 1, snapshot.day(), "", "", "", drift, 0, 0,
				null, null);
	}

}
