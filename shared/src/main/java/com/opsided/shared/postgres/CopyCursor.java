package com.opsided.shared.postgres;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows that PostgreSQL streams with {@code COPY (…) TO STDOUT (FORMAT binary)}: the
 * fastest way out of it, at a memory of one row. Fields are read in the order of the
 * query's columns after {@link #next()}; texts that repeat from row to row are decoded
 * once. Not safe for use by several threads at once.
 */
public final class CopyCursor implements AutoCloseable {

	private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private static final int SIGNATURE_LENGTH = 19;

	private static final int EPOCH_DAYS = 10957;

	private final CopyOut copy;

	private final RecentTexts texts = new RecentTexts();

	private byte[] row = {};

	private int position;

	private boolean signatureRead;

	private boolean ended;

	private CopyCursor(CopyOut copy) {
		this.copy = copy;
	}

	/**
	 * Begins to stream a query.
	 * @param connection a connection that does nothing else until this is closed
	 * @param select the query; it takes no parameters, so only numbers, dates and our own
	 * constants may be written into it
	 * @return the stream, before its first row
	 * @throws SQLException if PostgreSQL refuses the query
	 */
	public static CopyCursor open(Connection connection, String select) throws SQLException {
		return new CopyCursor(connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyOut("copy (" + select + ") to stdout (format binary)"));
	}

	/**
	 * Moves to the next row.
	 * @return whether there is one
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public boolean next() throws SQLException {
		if (this.ended) {
			return false;
		}
		byte[] received = this.copy.readFromCopy();
		if (received == null) {
			this.ended = true;
			return false;
		}
		this.row = received;
		this.position = this.signatureRead ? 0 : SIGNATURE_LENGTH;
		this.signatureRead = true;
		if (this.position >= received.length) {
			return next();
		}
		short fields = (short) SHORT.get(this.row, this.position);
		this.position += 2;
		return fields >= 0 || next();
	}

	public int integer() {
		int size = size();
		int value = (size == 8) ? Math.toIntExact((long) LONG.get(this.row, this.position))
				: (int) INT.get(this.row, this.position);
		this.position += size;
		return value;
	}

	public @Nullable Integer integerOrNull() {
		if (skipNull()) {
			return null;
		}
		return integer();
	}

	/**
	 * Reads a whole number that stands for 0 where it is missing.
	 * @return the number
	 */
	public int integerOrZero() {
		return skipNull() ? 0 : integer();
	}

	public long bigint() {
		this.position += 4;
		long value = (long) LONG.get(this.row, this.position);
		this.position += 8;
		return value;
	}

	public LocalDate date() {
		return LocalDate.ofEpochDay(integer() + (long) EPOCH_DAYS);
	}

	public @Nullable LocalDate dateOrNull() {
		if (skipNull()) {
			return null;
		}
		return date();
	}

	public String text() {
		int size = size();
		String value = this.texts.get(this.row, this.position, size);
		this.position += size;
		return value;
	}

	/**
	 * Reads a text that seldom repeats.
	 * @return the text
	 */
	public String uniqueText() {
		int size = size();
		String value = new String(this.row, this.position, size, StandardCharsets.UTF_8);
		this.position += size;
		return value;
	}

	public @Nullable String textOrNull() {
		return skipNull() ? null : text();
	}

	public @Nullable BigDecimal numericOrNull() {
		if (skipNull()) {
			return null;
		}
		int size = size();
		int start = this.position;
		this.position += size;
		return BinaryNumeric.read((offset) -> (short) SHORT.get(this.row, start + offset));
	}

	private boolean skipNull() {
		if ((int) INT.get(this.row, this.position) >= 0) {
			return false;
		}
		this.position += 4;
		return true;
	}

	private int size() {
		int size = (int) INT.get(this.row, this.position);
		this.position += 4;
		return size;
	}

	/**
	 * Ends the stream. Rows that were not read are received and dropped: a cancellation
	 * may come late and then meets the next statement of the connection.
	 * @throws SQLException if PostgreSQL does not answer
	 */
	@Override
	public void close() throws SQLException {
		while (this.copy.isActive() && this.copy.readFromCopy() != null) {
			// dropped
		}
	}

}
