package com.opsided.shared.ledger;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.postgres.IntArray;

/** The table {@code ledger_balance}; the only class that names it. */
public final class LedgerBalanceTable {

	/** The table's name. */
	public static final String NAME = "ledger_balance";

	private LedgerBalanceTable() {
	}

	/**
	 * Selects the live balances up to a day, by FNSKU, disposition, location and date.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @param loads the loads that count, newest first
	 * @return a query for {@link #read(CopyCursor, String)}
	 */
	public static String byProduct(long account, LocalDate upTo, List<Integer> loads) {
		String array = IntArray.of(loads);
		return """
				select r.fnsku collate "C", r.event_date, r.asin, r.msku, r.title, r.disposition, r.location,
				       r.starting_balance, r.receipts, r.customer_shipments, r.customer_returns, r.vendor_returns,
				       r.warehouse_transfers, r.found, r.lost, r.damaged, r.disposed, r.other_events, r.unknown_events,
				       r.ending_balance
				from ledger_balance r
				where r.account = %d and r.load_id = any (%s) and r.event_date <= date '%s'
				and r.fnsku collate "C" >= current_setting('%s')
				order by r.fnsku collate "C", r.disposition collate "C", r.location collate "C", r.event_date, array_position(%s, r.load_id), r.line
				"""
			.formatted(account, array, upTo, LiveLedger.FROM, array);
	}

	/**
	 * Reads a row of {@link #byProduct}, after its FNSKU.
	 * @param row the row
	 * @param fnsku its FNSKU
	 * @return the balance
	 */
	public static LedgerBalance read(CopyCursor row, String fnsku) {
		LocalDate date = row.date();
		String asin = row.text();
		String msku = row.text();
		String title = row.text();
		String disposition = row.text();
		String location = row.text();
		return new LedgerBalance(date, fnsku, asin, msku, title, disposition, location, row.integerOrZero(),
				row.integerOrZero(), row.integerOrZero(), row.integerOrZero(), row.integerOrZero(), row.integerOrZero(),
				row.integerOrZero(), row.integerOrZero(), row.integerOrZero(), row.integerOrZero(), row.integerOrZero(),
				row.integerOrZero(), row.integerOrZero());
	}

}
