package com.opsided.sync.detection;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.report.ReportLoadTable;

/**
 * The queries whose rows the rules read, for whoever wants to know what those cost alone.
 */
public final class RuleQueries {

	private RuleQueries() {
	}

	/**
	 * Returns the queries of a detection from its first product.
	 * @param dataSource where the account's attributes are read from
	 * @param loads tells which files count
	 * @param days tells which dates count
	 * @param account the account
	 * @param asOf the last day that is looked at
	 * @param properties which adjustment codes are wanted
	 * @return the queries; they refer to the setting {@link LiveLedger#FROM}
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static List<String> of(DataSource dataSource, ReportLoadTable loads, LedgerDayTable days, long account,
			LocalDate asOf, DetectionProperties properties) throws SQLException {
		return new ReadableAccount(account, asOf, dataSource, loads, days, properties).queries();
	}

}
