package com.opsided.shared.finance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.postgres.StagedRows;

/** The table {@code money_movement_item}; the only class that names it. */
final class MoneyMovementItemTable {

	static final String NAME = "money_movement_item";

	private static final String COLUMNS = """
			account, transaction_id, item, sku, asin, quantity, network, description, amount, currency""";

	private static final String STAGE = "staged_movement_item";

	private MoneyMovementItemTable() {
	}

	/** A transaction comes with all its items: those that it had before go. */
	static void replace(Connection connection, long account, Collection<MoneyMovement> movements) throws SQLException {
		StagedRows.copy(connection, STAGE, NAME, COLUMNS, encode(account, movements));
		StagedRows.execute(connection, """
				insert into money_movement_item (%s) select %1$s from %s
				on conflict (account, transaction_id, item) do update set
				    sku = excluded.sku, asin = excluded.asin, quantity = excluded.quantity, network = excluded.network,
				    description = excluded.description, amount = excluded.amount, currency = excluded.currency
				""".formatted(COLUMNS, STAGE));
		StagedRows.execute(connection, """
				delete from money_movement_item i
				using (select transaction_id, max(item) as last from %s group by transaction_id) s
				where i.account = %d and i.transaction_id = s.transaction_id and i.item > s.last
				""".formatted(STAGE, account));
	}

	private static CopyRows encode(long account, Collection<MoneyMovement> movements) {
		CopyRows rows = new CopyRows(300 * movements.size());
		for (MoneyMovement movement : movements) {
			List<MoneyMovement.Item> items = movement.items();
			for (int number = 1; number <= items.size(); number++) {
				MoneyMovement.Item item = items.get(number - 1);
				rows.row(10).bigint(account).text(movement.transactionId()).integer(number).text(item.sku());
				rows.text(item.asin()).integer(item.quantity()).text(item.network()).text(item.description());
				rows.numeric(item.amount()).text(item.currency());
			}
		}
		return rows;
	}

}
