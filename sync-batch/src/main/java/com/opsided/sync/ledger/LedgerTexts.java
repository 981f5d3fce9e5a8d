package com.opsided.sync.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.opsided.shared.ledger.LedgerAttributeTable;
import com.opsided.shared.ledger.ProductTable;
import com.opsided.shared.postgres.CopyRows;

/**
 * The products and attributes of an account while one of its ledger files is read. New
 * ones get the next number at once and are committed by {@link #commitNew()}, before any
 * row that refers to them can be.
 */
final class LedgerTexts {

	static final int PRODUCT_PARTS = 4;

	static final int ATTRIBUTE_PARTS = 6;

	private final DataSource dataSource;

	private final long account;

	private final TextDictionary products = new TextDictionary(PRODUCT_PARTS);

	private final TextDictionary attributes = new TextDictionary(ATTRIBUTE_PARTS);

	private final CopyRows newProducts = new CopyRows(1 << 12);

	private final CopyRows newAttributes = new CopyRows(1 << 12);

	LedgerTexts(DataSource dataSource, long account) throws SQLException {
		this.dataSource = dataSource;
		this.account = account;
		try (Connection connection = dataSource.getConnection()) {
			ProductTable.forEach(connection, account, (texts, id) -> this.products.known(id, utf8(texts)));
			LedgerAttributeTable.forEach(connection, account, (texts, id) -> this.attributes.known(id, utf8(texts)));
		}
	}

	/**
	 * Returns the number of a product.
	 * @param bytes where its texts stand
	 * @param bounds the bounds of FNSKU, ASIN, MSKU and title
	 * @return its number
	 */
	int product(byte[] bytes, int[] bounds) {
		return number(this.products, this.newProducts, PRODUCT_PARTS, bytes, bounds);
	}

	/**
	 * Returns the number of a combination of attributes.
	 * @param bytes where its texts stand
	 * @param bounds the bounds of event type, fulfilment centre, disposition, reason,
	 * country and store
	 * @return its number
	 */
	int attribute(byte[] bytes, int[] bounds) {
		return number(this.attributes, this.newAttributes, ATTRIBUTE_PARTS, bytes, bounds);
	}

	private int number(TextDictionary known, CopyRows fresh, int parts, byte[] bytes, int[] bounds) {
		int id = known.find(bytes, bounds);
		if (id > 0) {
			return id;
		}
		int added = known.add(bytes, bounds);
		fresh.row(2 + parts).bigint(this.account).integer(added);
		for (int i = 0; i < parts; i++) {
			fresh.text(bytes, bounds[2 * i], bounds[2 * i + 1]);
		}
		return added;
	}

	void commitNew() throws SQLException {
		if (this.newProducts.rows() + this.newAttributes.rows() == 0) {
			return;
		}
		try (Connection connection = this.dataSource.getConnection()) {
			ProductTable.add(connection, this.newProducts);
			LedgerAttributeTable.add(connection, this.newAttributes);
		}
		this.newProducts.clear();
		this.newAttributes.clear();
	}

	private static byte[][] utf8(String[] texts) {
		return Stream.of(texts).map((text) -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
	}

}
