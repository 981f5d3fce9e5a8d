package com.opsided.shared.inventory;

import java.time.LocalDate;

import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.report.ReportLoad;

/** The table {@code inventory_snapshot}; the only class that names it. */
public final class InventorySnapshotTable {

	/** The table's name. */
	public static final String NAME = "inventory_snapshot";

	private InventorySnapshotTable() {
	}

	/**
	 * Selects the products of one snapshot, by FNSKU, summed over the SKUs that share it.
	 * @param snapshot the snapshot's load
	 * @return a query for {@link #read(CopyCursor, String, LocalDate)}
	 */
	public static String byProduct(ReportLoad snapshot) {
		return """
				select fnsku collate "C", min(asin), min(sku collate "C"), min(title), sum(afn_warehouse)::int
				from inventory_snapshot
				where account = %d and load_id = %d and afn_warehouse is not null
				and fnsku collate "C" >= current_setting('%s')
				group by fnsku collate "C" order by fnsku collate "C\"""".formatted(snapshot.account(), snapshot.id(),
				LiveLedger.FROM);
	}

	/**
	 * Reads a row of {@link #byProduct}, after its FNSKU.
	 * @param row the row
	 * @param fnsku its FNSKU
	 * @param day the day the snapshot speaks for
	 * @return the balance
	 */
	public static SnapshotBalance read(CopyCursor row, String fnsku, LocalDate day) {
		return new SnapshotBalance(day, fnsku, row.text(), row.text(), row.text(), row.integer());
	}

}
