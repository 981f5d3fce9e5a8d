package com.opsided.sync.detection;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.opsided.shared.cost.SourcingCostTable;
import com.opsided.shared.cost.SourcingCosts;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;

/**
 * Reads the seller's sourcing costs: those of the list he handed in last.
 */
public final class LoadCosts {

	private final DataSource dataSource;

	private final ReportLoadTable loads;

	public LoadCosts(DataSource dataSource, ReportLoadTable loads) {
		this.dataSource = dataSource;
		this.loads = loads;
	}

	/**
	 * Reads the costs of an account.
	 * @param account the account
	 * @return the costs; none if no list was handed in
	 */
	public SourcingCosts of(long account) {
		ReportLoad list = this.loads.lastGiven(account, ReportKind.SOURCING_COSTS).orElse(null);
		if (list == null) {
			return SourcingCosts.none();
		}
		try (Connection connection = this.dataSource.getConnection()) {
			return SourcingCostTable.read(connection, list);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The sourcing costs cannot be read", ex);
		}
	}

}
