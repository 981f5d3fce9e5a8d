package com.opsided.shared.fee;

import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.report.ReportLoad;

/** The table {@code fee_preview}; the only class that names it. */
public final class FeePreviewTable {

	/** The table's name. */
	public static final String NAME = "fee_preview";

	private FeePreviewTable() {
	}

	/**
	 * Selects the products of one fee preview, by FNSKU. Where several SKUs or
	 * marketplaces share an FNSKU, the first line of the file that tells both the price
	 * and the fees speaks.
	 * @param preview the preview's load
	 * @return a query for {@link #read(CopyCursor, String)}
	 */
	public static String byProduct(ReportLoad preview) {
		return """
				select distinct on (fnsku collate "C") fnsku collate "C", currency, your_price, estimated_fee_total
				from fee_preview where account = %d and load_id = %d and fnsku collate "C" >= current_setting('%s')
				order by fnsku collate "C", (your_price is null or estimated_fee_total is null), line"""
			.formatted(preview.account(), preview.id(), LiveLedger.FROM);
	}

	/**
	 * Reads a row of {@link #byProduct}, after its FNSKU.
	 * @param row the row
	 * @param fnsku its FNSKU
	 * @return the price
	 */
	public static ListedPrice read(CopyCursor row, String fnsku) {
		return new ListedPrice(fnsku, row.text(), row.numericOrNull(), row.numericOrNull());
	}

}
