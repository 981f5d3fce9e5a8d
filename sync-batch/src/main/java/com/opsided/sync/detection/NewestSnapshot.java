package com.opsided.sync.detection;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import com.opsided.shared.inventory.InventoryHistoryTable;
import com.opsided.shared.inventory.InventoryPass;
import com.opsided.shared.inventory.InventorySnapshotTable;
import com.opsided.shared.inventory.SnapshotBalance;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.report.ReportLoad;

/**
 * What is known last of the stock: the newest complete pass over the inventory API or the
 * newest inventory report, whichever is younger. Both give the same columns.
 *
 * @param query selects its products
 * @param day the day it speaks for
 */
record NewestSnapshot(String query, LocalDate day) {

	/**
	 * Chooses between the two.
	 * @param report the newest inventory report, if there is one
	 * @param pass the newest complete pass by the as-of date, if there is one
	 * @param asOf the as-of date
	 * @return the younger one
	 */
	static Optional<NewestSnapshot> of(Optional<ReportLoad> report, Optional<InventoryPass> pass, LocalDate asOf) {
		Optional<Instant> completed = pass.map(InventoryPass::completedAt);
		if (completed.isEmpty()) {
			return report.map((load) -> of(load, asOf));
		}
		Instant passed = completed.get();
		if (report.isPresent() && !passed.isAfter(report.get().modifiedAt())) {
			return report.map((load) -> of(load, asOf));
		}
		return pass.map((each) -> new NewestSnapshot(InventoryHistoryTable.byProduct(each), day(passed)));
	}

	/**
	 * A report's file holds no date. It speaks for the day it was last changed, but never
	 * for a day after the as-of date.
	 */
	private static NewestSnapshot of(ReportLoad report, LocalDate asOf) {
		LocalDate changed = day(report.modifiedAt());
		return new NewestSnapshot(InventorySnapshotTable.byProduct(report), changed.isAfter(asOf) ? asOf : changed);
	}

	private static LocalDate day(Instant time) {
		return time.atZone(ZoneOffset.UTC).toLocalDate();
	}

	SnapshotBalance read(CopyCursor row, String fnsku) throws SQLException {
		return InventorySnapshotTable.read(row, fnsku, this.day);
	}

}
