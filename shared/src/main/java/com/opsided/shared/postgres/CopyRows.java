package com.opsided.shared.postgres;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format, gathered in one growing buffer: fields are
 * appended in the order of the table's columns, each row opened with {@link #row(int)}. A
 * row that turns out to be bad is taken back with {@link #dropRow()}. Not safe for use by
 * several threads at once.
 */
public final class CopyRows {

	/** PostgreSQL takes a message in whole before it looks at its rows. */
	private static final int MESSAGE = 1 << 16;

	/** Days from 1970-01-01 to 2000-01-01, where PostgreSQL counts from. */
	private static final int EPOCH_DAYS = 10957;

	private static final long EPOCH_MICROS = EPOCH_DAYS * 86_400_000_000L;

	private static final byte[] SIGNATURE = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0,
			0, 0, 0, 0, 0 };

	private static final byte[] END = { (byte) 0xff, (byte) 0xff };

	private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private byte[] bytes;

	private int length;

	private int rowStart;

	private int rows;

	/**
	 * Creates an empty buffer.
	 * @param capacity the bytes to begin with; it grows as needed
	 */
	public CopyRows(int capacity) {
		this.bytes = new byte[Math.max(64, capacity)];
	}

	/**
	 * Begins a row.
	 * @param fields how many fields follow
	 * @return this
	 */
	public CopyRows row(int fields) {
		this.rowStart = this.length;
		reserve(2);
		SHORT.set(this.bytes, this.length, (short) fields);
		this.length += 2;
		this.rows++;
		return this;
	}

	/** Takes the row back that was begun last. */
	public void dropRow() {
		this.length = this.rowStart;
		this.rows--;
	}

	public CopyRows nothing() {
		return size(-1);
	}

	public CopyRows smallint(int value) {
		size(2);
		reserve(2);
		SHORT.set(this.bytes, this.length, (short) value);
		this.length += 2;
		return this;
	}

	public CopyRows integer(int value) {
		reserve(8);
		INT.set(this.bytes, this.length, 4);
		INT.set(this.bytes, this.length + 4, value);
		this.length += 8;
		return this;
	}

	public CopyRows integer(@Nullable Integer value) {
		return (value != null) ? integer(value.intValue()) : nothing();
	}

	public CopyRows bigint(long value) {
		reserve(12);
		INT.set(this.bytes, this.length, 8);
		LONG.set(this.bytes, this.length + 4, value);
		this.length += 12;
		return this;
	}

	/**
	 * Appends a {@code date}.
	 * @param epochDay days since 1970-01-01
	 * @return this
	 */
	public CopyRows date(int epochDay) {
		return integer(epochDay - EPOCH_DAYS);
	}

	public CopyRows date(@Nullable LocalDate value) {
		return (value != null) ? date(Math.toIntExact(value.toEpochDay())) : nothing();
	}

	/**
	 * Appends a {@code timestamptz}.
	 * @param epochMicros microseconds since 1970-01-01T00:00Z
	 * @return this
	 */
	public CopyRows timestamp(long epochMicros) {
		return bigint(epochMicros - EPOCH_MICROS);
	}

	public CopyRows timestamp(@Nullable Instant value) {
		return (value != null) ? timestamp(ChronoUnit.MICROS.between(Instant.EPOCH, value)) : nothing();
	}

	public CopyRows bool(boolean value) {
		size(1);
		reserve(1);
		this.bytes[this.length++] = (byte) (value ? 1 : 0);
		return this;
	}

	public CopyRows bool(@Nullable Boolean value) {
		return (value != null) ? bool(value.booleanValue()) : nothing();
	}

	public CopyRows uuid(long high, long low) {
		size(16);
		reserve(16);
		LONG.set(this.bytes, this.length, high);
		LONG.set(this.bytes, this.length + 8, low);
		this.length += 16;
		return this;
	}

	/**
	 * Appends a {@code text} that is UTF-8 already.
	 * @param utf8 where the text stands
	 * @param from its first byte
	 * @param to the byte after its last
	 * @return this
	 */
	public CopyRows text(byte[] utf8, int from, int to) {
		int size = to - from;
		size(size);
		reserve(size);
		System.arraycopy(utf8, from, this.bytes, this.length, size);
		this.length += size;
		return this;
	}

	public CopyRows text(@Nullable String value) {
		if (value == null) {
			return nothing();
		}
		byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
		return text(utf8, 0, utf8.length);
	}

	public CopyRows numeric(@Nullable BigDecimal value) {
		return (value != null) ? BinaryNumeric.append(this, value) : nothing();
	}

	CopyRows rawShort(int value) {
		reserve(2);
		SHORT.set(this.bytes, this.length, (short) value);
		this.length += 2;
		return this;
	}

	CopyRows size(int size) {
		reserve(4);
		INT.set(this.bytes, this.length, size);
		this.length += 4;
		return this;
	}

	/**
	 * Returns how many rows are held.
	 * @return the number of rows begun and not dropped
	 */
	public int rows() {
		return this.rows;
	}

	/**
	 * Empties the buffer for the next rows; its memory is kept.
	 */
	public void clear() {
		this.length = 0;
		this.rows = 0;
	}

	/**
	 * Writes the rows with {@code COPY … FROM STDIN (FORMAT binary)} in the connection's
	 * transaction.
	 * @param connection a connection to PostgreSQL
	 * @param table the table and its columns, e.g. {@code ledger_row (account, load_id)}
	 * @return how many rows PostgreSQL counted
	 * @throws SQLException if PostgreSQL refuses a row or does not answer
	 */
	public long copyInto(Connection connection, String table) throws SQLException {
		if (this.rows == 0) {
			return 0;
		}
		CopyIn copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy " + table + " from stdin (format binary)");
		try {
			copy.writeToCopy(SIGNATURE, 0, SIGNATURE.length);
			for (int from = 0; from < this.length; from += MESSAGE) {
				copy.writeToCopy(this.bytes, from, Math.min(MESSAGE, this.length - from));
			}
			copy.writeToCopy(END, 0, END.length);
			return copy.endCopy();
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	private void reserve(int more) {
		int needed = this.length + more;
		if (needed > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(needed, this.bytes.length + (this.bytes.length >> 1)));
		}
	}

}
