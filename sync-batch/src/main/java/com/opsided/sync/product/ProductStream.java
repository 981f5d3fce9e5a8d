package com.opsided.sync.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import javax.sql.DataSource;

import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.postgres.CopyCursor;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table in the order of their FNSKU, on a connection of their own. The
 * query's first column is the FNSKU. Memory: the rows of one product. Not safe for use by
 * several threads at once.
 *
 * @param <T> what a row becomes
 */
public final class ProductStream<T> implements AutoCloseable {

	private final Connection connection;

	/** PostgreSQL answers once it has sorted; a thread of its own waits for that. */
	private final FutureTask<CopyCursor> opening;

	private final ReadRow<T> readRow;

	private @Nullable CopyCursor cursor;

	private @Nullable String fnsku;

	private ProductStream(Connection connection, FutureTask<CopyCursor> opening, ReadRow<T> readRow) {
		this.connection = connection;
		this.opening = opening;
		this.readRow = readRow;
	}

	/**
	 * Opens a stream. PostgreSQL begins to sort at once, and the first row is waited for
	 * when it is asked for: streams that are opened one after the other are sorted side
	 * by side.
	 * @param <T> what a row becomes
	 * @param dataSource where the connection is taken from
	 * @param from the first FNSKU to be read, empty for all
	 * @param select the query, ordered by its first column
	 * @param readRow reads the columns after the first
	 * @return the stream
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static <T> ProductStream<T> open(DataSource dataSource, String from, String select, ReadRow<T> readRow)
			throws SQLException {
		return open(dataSource, new ProductRange(from, ""), select, readRow);
	}

	/**
	 * Opens a stream of a part of the products.
	 * @param <T> what a row becomes
	 * @param dataSource where the connection is taken from
	 * @param range the FNSKUs that are read
	 * @param select the query, ordered by its first column, {@code fnsku}
	 * @param readRow reads the columns after the first
	 * @return the stream
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static <T> ProductStream<T> open(DataSource dataSource, ProductRange range, String select,
			ReadRow<T> readRow) throws SQLException {
		Connection connection = dataSource.getConnection();
		try {
			set(connection, LiveLedger.FROM, range.from());
			set(connection, ProductRange.TO, range.to());
			FutureTask<CopyCursor> opening = new FutureTask<>(() -> CopyCursor.open(connection, range.within(select)));
			Thread thread = new Thread(opening, "sort-products");
			thread.setDaemon(true);
			thread.start();
			return new ProductStream<>(connection, opening, readRow);
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	private static void set(Connection connection, String setting, String value) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, false)")) {
			statement.setString(1, setting);
			statement.setString(2, value);
			statement.execute();
		}
	}

	/**
	 * Returns the FNSKU of the row it stands on.
	 * @return the FNSKU, null at the end
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public @Nullable String fnsku() throws SQLException {
		if (this.cursor == null) {
			this.cursor = opened();
			advance(this.cursor);
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
		if (!product.equals(fnsku()) || this.cursor == null) {
			return List.of();
		}
		List<T> rows = new ArrayList<>();
		while (product.equals(this.fnsku)) {
			T row = this.readRow.read(this.cursor, product);
			if (row != null) {
				rows.add(row);
			}
			advance(this.cursor);
		}
		return rows;
	}

	private void advance(CopyCursor open) throws SQLException {
		this.fnsku = open.next() ? open.text() : null;
	}

	private CopyCursor opened() throws SQLException {
		try {
			return this.opening.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SQLException("Interrupted while PostgreSQL sorted", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof SQLException refused) {
				throw refused;
			}
			throw new SQLException("The rows of products cannot be read", ex.getCause());
		}
	}

	@Override
	public void close() throws SQLException {
		try {
			if (this.cursor != null) {
				this.cursor.close();
			}
			else {
				opened().close();
			}
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
