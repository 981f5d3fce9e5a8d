package com.opsided.shared.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ObjIntConsumer;

import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.postgres.CopyRows;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code product}; the only class that names it. Texts that repeat on every
 * ledger row of a product are kept here once, under a number.
 */
public final class ProductTable {

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
	 * Finds out which products some SKUs are.
	 * @param jdbc the database
	 * @param account the account
	 * @param skus FNSKUs or MSKUs
	 * @return the FNSKUs among them that the ledger knows, and those of the MSKUs, sorted
	 */
	public static List<String> fnskus(JdbcClient jdbc, long account, Collection<String> skus) {
		return jdbc
			.sql("""
					select distinct fnsku from product where account = :account and (fnsku = any (:skus) or msku = any (:skus))
					order by fnsku
					""")
			.param("account", account)
			.param("skus", skus.toArray(String[]::new))
			.query(String.class)
			.list();
	}

	/**
	 * Counts an account's products.
	 * @param connection a connection
	 * @param account the account
	 * @return how many there are, those with several names counted for each
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static long count(Connection connection, long account) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select count(*) from product where account = ?")) {
			query.setLong(1, account);
			try (ResultSet row = query.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
	}

	/**
	 * Finds FNSKUs that divide an account's products into parts of much the same size.
	 * @param connection a connection
	 * @param account the account
	 * @param parts how many parts are wanted
	 * @return the first FNSKU of each part but the first, in order; fewer where products
	 * are few
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static List<String> dividers(Connection connection, long account, int parts) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("""
				select distinct divider from (
				    select unnest(percentile_disc(array(select i::float8 / ? from generate_series(1, ? - 1) i))
				           within group (order by fnsku)) as divider
				    from product where account = ?) dividers
				where divider > '' order by divider""")) {
			query.setInt(1, parts);
			query.setInt(2, parts);
			query.setLong(3, account);
			List<String> dividers = new ArrayList<>();
			try (ResultSet row = query.executeQuery()) {
				while (row.next()) {
					dividers.add(row.getString(1));
				}
			}
			return dividers;
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

	/**
	 * Selects each FNSKU of an account once, with its newest texts.
	 * @param account the account
	 * @return a query of (fnsku, asin, msku, title)
	 */
	public static String newestByFnsku(long account) {
		return newestBy("fnsku", account);
	}

	/**
	 * Selects each of the seller's SKUs once, with its newest texts.
	 * @param account the account
	 * @return a query of (fnsku, asin, msku, title)
	 */
	public static String newestBySku(long account) {
		return newestBy("msku", account);
	}

	private static String newestBy(String column, long account) {
		return """
				select distinct on (%s) fnsku, asin, msku, title from product where account = %d
				order by %1$s, product_id desc""".formatted(column, account);
	}

}
