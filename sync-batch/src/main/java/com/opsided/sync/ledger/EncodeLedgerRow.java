package com.opsided.sync.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import com.opsided.shared.ledger.LedgerRowTable;
import com.opsided.shared.ledger.ReportDayTable;
import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.report.ReportLoad;
import com.opsided.sync.report.BadCell;
import com.opsided.sync.report.CalendarDay;
import com.opsided.sync.report.RecordReader;
import com.opsided.sync.report.RowEncoder;
import com.opsided.sync.report.WholeNumber;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the records of one ledger file. Nothing is decoded into strings on the way and
 * nothing allocated per row: this is the hot path of every load.
 */
final class EncodeLedgerRow implements RowEncoder {

	private final ReportLoad load;

	private final LedgerColumns columns;

	private final LedgerTexts texts;

	private final LedgerDates dates = new LedgerDates();

	private final DayHashes days = new DayHashes();

	private final Set<Integer> unwritten = new HashSet<>();

	private final int[] productBounds = new int[2 * LedgerTexts.PRODUCT_PARTS];

	private final int[] attributeBounds = new int[2 * LedgerTexts.ATTRIBUTE_PARTS];

	private int lastDay = Integer.MIN_VALUE;

	EncodeLedgerRow(ReportLoad load, LedgerColumns columns, LedgerTexts texts) {
		this.load = load;
		this.columns = columns;
		this.texts = texts;
		load.unwritten().forEach((date) -> this.unwritten.add(Math.toIntExact(date.toEpochDay())));
	}

	@Override
	public String target() {
		return LedgerRowTable.COPY_TARGET;
	}

	@Override
	public @Nullable BadCell encode(RecordReader record, CopyRows rows) {
		BadCell misshapen = BadCell.ifMisshapen(record, this.columns.count());
		if (misshapen != null) {
			return misshapen;
		}
		int day = this.dates.day(record, this.columns.date());
		if (day <= CalendarDay.UNREADABLE) {
			return BadCell.of("Date", record.text(this.columns.date()), "a date (MM/DD/YYYY)");
		}
		BadCell bad = number(record, "Quantity", this.columns.quantity(), true);
		bad = (bad != null) ? bad : number(record, "Reconciled Quantity", this.columns.reconciled(), false);
		bad = (bad != null) ? bad : number(record, "Unreconciled Quantity", this.columns.unreconciled(), false);
		if (bad == null) {
			this.days.add(day, record.bytes(), record.start(0), record.end(record.fields() - 1));
			this.lastDay = Math.max(this.lastDay, day);
			if (!this.unwritten.contains(day)) {
				append(record, rows, day);
			}
		}
		return bad;
	}

	private void append(RecordReader record, CopyRows rows, int day) {
		rows.row(LedgerRowTable.COLUMNS).bigint(this.load.account()).integer(this.load.id()).integer(record.line());
		rows.date(day);
		long moment = (this.columns.time() >= 0) ? this.dates.moment(record, this.columns.time())
				: LedgerDates.NO_MOMENT;
		if (moment == LedgerDates.NO_MOMENT) {
			rows.nothing();
		}
		else {
			rows.timestamp(moment);
		}
		rows.integer(this.texts.product(record.bytes(), bounds(record, this.columns.product(), this.productBounds)));
		rows.integer(
				this.texts.attribute(record.bytes(), bounds(record, this.columns.attribute(), this.attributeBounds)));
		appendNumber(record, rows, this.columns.quantity());
		appendNumber(record, rows, this.columns.reconciled());
		appendNumber(record, rows, this.columns.unreconciled());
		int reference = this.columns.referenceId();
		if (reference >= 0) {
			rows.text(record.bytes(), record.start(reference), record.end(reference));
		}
		else {
			rows.text(record.bytes(), 0, 0);
		}
	}

	private static int[] bounds(RecordReader record, int[] fields, int[] bounds) {
		for (int i = 0; i < fields.length; i++) {
			int field = fields[i];
			bounds[2 * i] = (field >= 0) ? record.start(field) : 0;
			bounds[2 * i + 1] = (field >= 0) ? record.end(field) : 0;
		}
		return bounds;
	}

	private static void appendNumber(RecordReader record, CopyRows rows, int field) {
		long value = (field >= 0) ? WholeNumber.parse(record.bytes(), record.start(field), record.end(field))
				: WholeNumber.MISSING;
		if (value == WholeNumber.MISSING) {
			rows.nothing();
		}
		else {
			rows.integer((int) value);
		}
	}

	private static @Nullable BadCell number(RecordReader record, String name, int field, boolean required) {
		if (field < 0) {
			return null;
		}
		long value = WholeNumber.parse(record.bytes(), record.start(field), record.end(field));
		if (value == WholeNumber.UNREADABLE || (required && value == WholeNumber.MISSING)) {
			return BadCell.of(name, record.text(field), "a whole number");
		}
		return null;
	}

	@Override
	public void beforeHandOver() throws SQLException {
		this.texts.commitNew();
	}

	@Override
	public void atEnd(Connection connection) throws SQLException {
		ReportDayTable.add(connection, this.load, this.days.days());
	}

	@Override
	public @Nullable LocalDate lastDate() {
		return (this.lastDay != Integer.MIN_VALUE) ? LocalDate.ofEpochDay(this.lastDay) : null;
	}

}
