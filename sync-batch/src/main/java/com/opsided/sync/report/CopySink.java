package com.opsided.sync.report;

import java.math.BigDecimal;

import com.opsided.shared.postgres.CopyRows;

/** Hands the cells of a row on to COPY. */
final class CopySink implements CellSink {

	private final CopyRows rows;

	CopySink(CopyRows rows) {
		this.rows = rows;
	}

	@Override
	public void text(byte[] utf8, int from, int to) {
		this.rows.text(utf8, from, to);
	}

	@Override
	public void integer(int value) {
		this.rows.integer(value);
	}

	@Override
	public void decimal(BigDecimal value) {
		this.rows.numeric(value);
	}

	@Override
	public void date(int epochDay) {
		this.rows.date(epochDay);
	}

	@Override
	public void timestamp(long epochMicros) {
		this.rows.timestamp(epochMicros);
	}

	@Override
	public void bool(boolean value) {
		this.rows.bool(value);
	}

	@Override
	public void missing() {
		this.rows.nothing();
	}

}
