package com.opsided.shared.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ObjIntConsumer;

import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.postgres.CopyRows;

/**
 * The table {@code ledger_attribute}; the only class that names it. The few thousand
 * combinations of event type, fulfilment centre, disposition, reason, country and store
 * that ledger rows refer to by a number.
 */
public final class LedgerAttributeTable {

	/** The table's name. */
	public static final String NAME = "ledger_attribute";

	private LedgerAttributeTable() {
	}

	/**
	 * Streams the account's combinations.
	 * @param connection a connection that does nothing else meanwhile
	 * @param account the account
	 * @param each takes the texts (event type, fulfilment centre, disposition, reason,
	 * country, store) and the number of each
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static void forEach(Connection connection, long account, ObjIntConsumer<String[]> each) throws SQLException {
		try (CopyCursor rows = CopyCursor.open(connection, """
				select attribute_id, event_type, fulfillment_center, disposition, reason, country, store
				from ledger_attribute
				where account =\s""" + account)) {
			while (rows.next()) {
				int id = rows.integer();
				each.accept(
						new String[] { rows.text(), rows.text(), rows.text(), rows.text(), rows.text(), rows.text() },
						id);
			}
		}
	}

	/**
	 * Appends new combinations.
	 * @param connection the connection whose transaction they are written in
	 * @param rows combinations encoded as (account, number, event type, fulfilment
	 * centre, disposition, reason, country, store)
	 * @throws SQLException if one is there already
	 */
	public static void add(Connection connection, CopyRows rows) throws SQLException {
		rows.copyInto(connection,
				"ledger_attribute (account, attribute_id, event_type, fulfillment_center, disposition, reason, country, store)");
	}

}
