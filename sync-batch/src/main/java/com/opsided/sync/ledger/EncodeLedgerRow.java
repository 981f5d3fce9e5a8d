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
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.RecordReader;
import com.opsided.sync.report.RecordShape;
import com.opsided.sync.report.ReportFile;
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

	private final RecordShape shape;

	private final LedgerTexts texts;

	private final LedgerDates dates = new LedgerDates();

	private final DayHashes days;

	private final Set<Integer> unwritten = new HashSet<>();

	private final int[] productBounds = new int[2 * LedgerTexts.PRODUCT_PARTS];

	private final int[] attributeBounds = new int[2 * LedgerTexts.ATTRIBUTE_PARTS];

	private int lastDay = Integer.MIN_VALUE;

	EncodeLedgerRow(ReportLoad load, ReportFile file, LedgerTexts texts) {
		this.load = load;
		this.columns = new LedgerColumns(file);
		this.shape = new RecordShape(file);
		this.texts = texts;
		this.days = new DayHashes(this.columns);
		load.unwritten().forEach((date) -> this.unwritten.add(Math.toIntExact(date.toEpochDay())));
	}

	@Override
	public String target() {
		return LedgerRowTable.COPY_TARGET;
	}

	@Override
	public @Nullable BadCell encode(RecordReader record, CopyRows rows) {
		BadCell misshapen = this.shape.check(record);
		if (misshapen != null) {
			return misshapen;
		}
		int day = this.dates.day(record, this.columns.date());
		if (day <= CalendarDay.UNREADABLE) {
			return (day == CalendarDay.MISSING) ? BadCell.empty("Date")
					: BadCell.unreadable("Date", record.text(this.columns.date()), CellType.DATE);
		}
		BadCell bad = number(record, "Quantity", this.columns.quantity(), true);
		bad = (bad != null) ? bad : number(record, "Reconciled Quantity", this.columns.reconciled(), false);
		bad = (bad != null) ? bad : number(record, "Unreconciled Quantity", this.columns.unreconciled(), false);
		if (bad == null) {
			this.days.add(day, record.bytes(), record.start(0), lastEnd(record));
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
		long moment = isThere(record, this.columns.time()) ? this.dates.moment(record, this.columns.time())
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
		if (isThere(record, reference)) {
			rows.text(record.bytes(), record.start(reference), record.end(reference));
		}
		else {
			rows.text(record.bytes(), 0, 0);
		}
	}

	private static int[] bounds(RecordReader record, int[] fields, int[] bounds) {
		for (int i = 0; i < fields.length; i++) {
			boolean there = isThere(record, fields[i]);
			bounds[2 * i] = there ? record.start(fields[i]) : 0;
			bounds[2 * i + 1] = there ? record.end(fields[i]) : 0;
		}
		return bounds;
	}

	private int lastEnd(RecordReader record) {
		return record.end(Math.min(record.fields(), this.columns.count()) - 1);
	}

	private static boolean isThere(RecordReader record, int field) {
		return field >= 0 && field < record.fields();
	}

	private static void appendNumber(RecordReader record, CopyRows rows, int field) {
		long value = isThere(record, field) ? WholeNumber.parse(record.bytes(), record.start(field), record.end(field))
				: WholeNumber.MISSING;
		if (value == WholeNumber.MISSING) {
			rows.nothing();
		}
		else {
			rows.integer((int) value);
		}
	}

	private static @Nullable BadCell number(RecordReader record, String name, int field, boolean required) {
		if (!isThere(record, field)) {
			return null;
		}
		long value = WholeNumber.parse(record.bytes(), record.start(field), record.end(field));
		if (value == WholeNumber.UNREADABLE) {
			return BadCell.unreadable(name, record.text(field), CellType.INTEGER);
		}
		return (required && value == WholeNumber.MISSING) ? BadCell.empty(name) : null;
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
