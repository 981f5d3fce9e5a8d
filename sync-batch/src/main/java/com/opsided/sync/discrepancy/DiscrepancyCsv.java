package com.opsided.sync.discrepancy;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.ReportedDiscrepancy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * The table an audit writes ({@code detection.md} §8): UTF-8, comma, RFC 4180. Empty
 * means unknown.
 */
public final class DiscrepancyCsv {

	private static final String[] HEADER = ("type,account,fnsku,msku,asin,title,reference_id,occurrence,event_date,"
			+ "fulfillment_center,disposition,reason,units,units_found,units_reimbursed,units_open,amazon_unreconciled,"
			+ "claimable_units,unit_value,currency,claimable_amount,value_basis,state,window_opens,window_closes,"
			+ "policy_verified")
		.split(",");

	private final CsvWriter csv;

	/**
	 * Begins the table with its header.
	 * @param out where it is written to
	 */
	public DiscrepancyCsv(Writer out) {
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
		this.csv.writeRecord(HEADER);
	}

	/**
	 * Writes a row.
	 * @param row the row
	 */
	public void row(ReportedDiscrepancy row) {
		Discrepancy found = row.discrepancy();
		Assessment assessed = row.assessment();
		this.csv.writeRecord(found.type().name(), row.account(), found.fnsku(), found.msku(), found.asin(),
				found.title(), found.referenceId(), text(found.occurrence()), text(found.eventDate()),
				found.fulfillmentCenter(), found.disposition(), found.reason(), text(found.units()),
				text(found.unitsFound()), text(found.unitsReimbursed()), text(found.unitsOpen()),
				text(found.amazonUnreconciled()), text(row.claimableUnits()), money(assessed.unitValue()),
				text(assessed.currency()), money(assessed.claimableAmount()), assessed.valueBasis().name(),
				assessed.state().name(), text(assessed.windowOpens()), text(assessed.windowCloses()),
				text(assessed.policyVerified()));
	}

	/**
	 * Hands the last rows on; the caller closes what they were written to.
	 * @throws IOException if they cannot be written
	 */
	public void flush() throws IOException {
		this.csv.flush();
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static String money(@Nullable BigDecimal value) {
		return (value != null) ? value.toPlainString() : "";
	}

}
