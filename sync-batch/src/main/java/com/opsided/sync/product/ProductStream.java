package com.opsided.sync.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.postgres.CopyCursor;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table in the order of their FNSKU, on a connection of their own. The
 * query's first column is the FNSKU. Memory: the rows of one product.
 *
 * @param <T> what a row becomes
 */
public final class ProductStream<T> implements AutoCloseable {

	private final Connection connection;

	private final CopyCursor cursor;

	private final ReadRow<T> readRow;

	private @Nullable String fnsku;

	private boolean begun;

	private ProductStream(Connection connection, CopyCursor cursor, ReadRow<T> readRow) {
		this.connection = connection;
		this.cursor = cursor;
		this.readRow = readRow;
	}

	/**
	 * Opens a stream. PostgreSQL begins to sort at once, the first row is waited for when
	 * it is asked for: streams that are opened one after the other are sorted side by
	 * side.
	 * @param <T> what a row becomes
	 * @param dataSource where the connection is taken from
	 * @param from the first FNSKU to be read, empty for all
	 * @param select the query, ordered by its first column
	 * @param readRow reads the columns after the first
	 * @return the stream
	 * @throws SQLException if PostgreSQL refuses the query
	 */
	public static <T> ProductStream<T> open(DataSource dataSource, String from, String select, ReadRow<T> readRow)
			throws SQLException {
		Connection connection = dataSource.getConnection();
		try {
			try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, false)")) {
				statement.setString(1, LiveLedger.FROM);
				statement.setString(2, from);
				statement.execute();
			}
			return new ProductStream<>(connection, CopyCursor.open(connection, select), readRow);
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	/**
	 * Returns the FNSKU of the row it stands on.
	 * @return the FNSKU, null at the end
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public @Nullable String fnsku() throws SQLException {
		if (!this.begun) {
			this.begun = true;
			advance();
		}
		return this.fnsku;
	}

	/**
	 * Reads the rows of a product and stands on the first of the next.
	 * @param product the product's FNSKU
	 * @return its rows in the order of the query; none if the stream stands on another
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public List<T> take(String product) throws SQLException {
		if (!product.equals(fnsku())) {
			return List.of();
		}
		List<T> rows = new ArrayList<>();
		while (product.equals(this.fnsku)) {
			T row = this.readRow.read(this.cursor, product);
			if (row != null) {
				rows.add(row);
			}
			advance();
		}
		return rows;
	}

	private void advance() throws SQLException {
		this.fnsku = this.cursor.next() ? this.cursor.text() : null;
	}

	@Override
	public void close() throws SQLException {
		try {
			this.cursor.close();
		}
		finally {
			this.connection.close();
		}
	}

	/**
	 * Closes streams, each whatever happens to the others.
	 * @param streams the streams
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static void closeAll(Collection<? extends ProductStream<?>> streams) throws SQLException {
		SQLException failure = null;
		for (ProductStream<?> stream : streams) {
			try {
				stream.close();
			}
			catch (SQLException ex) {
				failure = ex;
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

	/** Reads a row's columns after its FNSKU. */
	public interface ReadRow<T> {

		/**
		 * Reads a row.
		 * @param row the row, its FNSKU read already
		 * @param fnsku its FNSKU
		 * @return what it becomes, null if it does not count
		 * @throws SQLException if PostgreSQL does not answer
		 */
		@Nullable T read(CopyCursor row, String fnsku) throws SQLException;

	}

}
