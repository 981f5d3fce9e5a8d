package com.opsided.sync.report;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Watches the rows of a file for the latest date in the report's leading date column: the
 * first column that holds a date. It is the first word on which of two files is newer
 * ({@code detection.md} §2).
 */
final class LatestDate implements CellSink {

	private final int watched;

	private int column;

	private int latest = Integer.MIN_VALUE;

	LatestDate(ReportSchema schema) {
		int first = -1;
		for (int i = schema.columns().size() - 1; i >= 0; i--) {
			if (schema.columns().get(i).type() == CellType.DATE) {
				first = i;
			}
		}
		this.watched = first;
	}

	LatestDate beginRow() {
		this.column = 0;
		return this;
	}

	@Nullable LocalDate date() {
		return (this.latest != Integer.MIN_VALUE) ? LocalDate.ofEpochDay(this.latest) : null;
	}

	@Override
	public void date(int epochDay) {
		if (this.column == this.watched) {
			this.latest = Math.max(this.latest, epochDay);
		}
		this.column++;
	}

	@Override
	public void text(byte[] utf8, int from, int to) {
		this.column++;
	}

	@Override
	public void integer(int value) {
		this.column++;
	}

	@Override
	public void decimal(BigDecimal value) {
		this.column++;
	}

	@Override
	public void timestamp(long epochMicros) {
		this.column++;
	}

	@Override
	public void bool(boolean value) {
		this.column++;
	}

	@Override
	public void missing() {
		this.column++;
	}

}
