package com.opsided.sync.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

import com.opsided.shared.postgres.CopyRows;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records of one report file into rows of its table. One encoder serves one
 * reading of one file, from its first record to its last, in order; used by one thread at
 * a time.
 */
public interface RowEncoder {

	/**
	 * Names where the rows go.
	 * @return the table and its columns, for COPY
	 */
	String target();

	/**
	 * Encodes the record that the reader stands on. A record that is live already may be
	 * left out; it counts as loaded all the same.
	 * @param record the reader
	 * @param rows takes the row; left as it was if the record is refused
	 * @return null, or why the record is refused
	 */
	@Nullable BadCell encode(RecordReader record, CopyRows rows);

	/**
	 * Commits what the rows encoded so far refer to, before they are handed over.
	 * @throws SQLException if PostgreSQL does not answer
	 */
	default void beforeHandOver() throws SQLException {
	}

	/**
	 * Writes what is only known once the file is read to its end.
	 * @param connection the connection whose transaction holds the last chunk
	 * @throws SQLException if PostgreSQL does not answer
	 */
	default void atEnd(Connection connection) throws SQLException {
	}

	/**
	 * Returns the latest date seen so far.
	 * @return the date, null if the report has none
	 */
	@Nullable LocalDate lastDate();

}
