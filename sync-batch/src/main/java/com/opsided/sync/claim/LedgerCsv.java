package com.opsided.sync.claim;

import java.io.IOException;
import java.io.Writer;

import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.text.SpreadsheetText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * The ledger extract of a claim: UTF-8, comma, RFC 4180. Empty means unknown; no text
 * becomes a formula.
 */
final class LedgerCsv {

	private static final String[] HEADER = ("date,fnsku,asin,msku,title,event_type,reference_id,quantity,"
			+ "fulfillment_center,disposition,reason,country,unreconciled_quantity,occurrence,claimed")
		.split(",");

	private final CsvWriter csv;

	private final PackFacts facts;

	/** Begins the table with its header. */
	LedgerCsv(Writer out, PackFacts facts) {
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
		this.facts = facts;
		this.csv.writeRecord(HEADER);
	}

	void row(LedgerEvent event) {
		Integer unreconciled = event.unreconciled();
		this.csv.writeRecord(event.date().toString(), cell(event.fnsku()), cell(event.asin()), cell(event.msku()),
				cell(event.title()), cell(event.eventType()), cell(event.referenceId()),
				Integer.toString(event.quantity()), cell(event.fulfillmentCenter()), cell(event.disposition()),
				cell(event.reason()), cell(event.country()), (unreconciled != null) ? unreconciled.toString() : "",
				Integer.toString(event.occurrence()), PackEvent.isClaimed(event, this.facts) ? "yes" : "no");
	}

	private static String cell(String text) {
		return SpreadsheetText.of(text);
	}

	/** Hands the last rows on; the caller closes what they were written to. */
	void flush() throws IOException {
		this.csv.flush();
	}

}
