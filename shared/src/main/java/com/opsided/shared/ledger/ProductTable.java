package com.opsided.shared.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ObjIntConsumer;

import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.postgres.CopyRows;

/**
 * The table {@code product}; the only class that names it. Texts that repeat on every
 * ledger row of a product are kept here once, under a number.
 */
public final class ProductTable {

	/** The table's name. */
	public static final String NAME = "product";

	private ProductTable() {
	}

	/**
	 * Streams the account's products.
	 * @param connection a connection that does nothing else meanwhile
	 * @param account the account
	 * @param each takes the texts (FNSKU, ASIN, MSKU, title) and the number of each
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static void forEach(Connection connection, long account, ObjIntConsumer<String[]> each) throws SQLException {
		try (CopyCursor rows = CopyCursor.open(connection,
				"select product_id, fnsku, asin, msku, title from product where account = " + account)) {
			while (rows.next()) {
				int id = rows.integer();
				each.accept(new String[] { rows.uniqueText(), rows.uniqueText(), rows.uniqueText(), rows.uniqueText() },
						id);
			}
		}
	}

	/**
	 * Appends new products.
	 * @param connection the connection whose transaction they are written in
	 * @param rows products encoded as (account, number, FNSKU, ASIN, MSKU, title)
	 * @throws SQLException if one is there already
	 */
	public static void add(Connection connection, CopyRows rows) throws SQLException {
		rows.copyInto(connection, "product (account, product_id, fnsku, asin, msku, title)");
	}

}
