package com.opsided.shared.cost;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

import com.opsided.shared.money.Money;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.report.ReportLoad;
import org.jspecify.annotations.Nullable;

/** The table {@code sourcing_cost}; the only class that names it. */
public final class SourcingCostTable {

	/** The table's name. */
	public static final String NAME = "sourcing_cost";

	/** Who must have stated a cost for it to be the seller's. */
	private static final String SELLER = "seller";

	private SourcingCostTable() {
	}

	/**
	 * Reads the seller's costs. What he states himself goes before what Amazon approved;
	 * an approved cost counts only if it was his ({@code amazon-fba.md} §6.3); Amazon's
	 * estimate never does.
	 * @param connection a connection that does nothing else meanwhile
	 * @param load the file whose costs speak
	 * @return the costs
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static SourcingCosts read(Connection connection, ReportLoad load) throws SQLException {
		SourcingCosts.Builder costs = new SourcingCosts.Builder();
		try (CopyCursor row = CopyCursor.open(connection, """
				select fnsku, msku, stated_cost, approved_cost, approved_by, currency, effective_from from sourcing_cost
				where account = %d and load_id = %d order by line""".formatted(load.account(), load.id()))) {
			while (row.next()) {
				String fnsku = row.uniqueText();
				String msku = row.uniqueText();
				BigDecimal cost = sellersCost(row.numericOrNull(), row.numericOrNull(), row.text());
				String currency = row.text();
				LocalDate from = row.dateOrNull();
				if (cost != null && currency.length() == 3) {
					costs.add(new SourcingCost(fnsku, msku, new Money(cost, currency),
							(from != null) ? from : LocalDate.MIN));
				}
			}
		}
		return costs.build();
	}

	private static @Nullable BigDecimal sellersCost(@Nullable BigDecimal stated, @Nullable BigDecimal approved,
			String approvedBy) {
		if (stated != null) {
			return stated;
		}
		return SELLER.equalsIgnoreCase(approvedBy.strip()) ? approved : null;
	}

}
