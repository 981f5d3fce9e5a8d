package com.opsided.sync.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Turns the records of one report into typed cells, in the order of its schema. A record
 * is first read as a whole, so that nothing of a bad one is ever written. Not for several
 * threads.
 */
public final class ParseRow {

	private final List<String> header;

	private final List<ReportColumn> columns;

	private final List<ReportColumn> alternatives;

	private final int[] fields;

	private final Cell[] cells;

	private final RecordShape shape;

	private final RowDigest digest = new RowDigest();

	private final ReportSchema schema;

	public ParseRow(ReportFile file) {
		this.shape = new RecordShape(file);
		this.schema = file.schema();
		this.header = file.header();
		this.columns = this.schema.columns();
		this.alternatives = this.schema.alternatives();
		this.fields = file.fields().stream().mapToInt(Integer::intValue).toArray();
		ThousandsMark mark = file.dialect().thousandsMark();
		this.cells = this.columns.stream().map((column) -> column.type().newCell(mark)).toArray(Cell[]::new);
	}

	/**
	 * Reads a record; {@link RecordShape} says which may be shorter or longer than the
	 * header.
	 * @param record the reader at the record
	 * @return what is wrong with it; null if it can be written
	 */
	public @Nullable BadCell read(RecordReader record) {
		BadCell misshapen = this.shape.check(record);
		if (misshapen != null) {
			return misshapen;
		}
		for (int i = 0; i < this.cells.length; i++) {
			BadCell bad = readCell(i, record);
			if (bad != null) {
				return bad;
			}
		}
		return withoutAlternative();
	}

	/**
	 * Returns the digest of the identity columns of the record that was read last.
	 * @return 128 bits
	 */
	public UUID digest() {
		for (int i = 0; i < this.cells.length; i++) {
			if (this.columns.get(i).identity()) {
				this.cells[i].identifyTo(this.digest);
			}
		}
		return this.digest.finish();
	}

	/**
	 * Writes the record that was read last.
	 * @param sink takes one cell per column of the schema, in its order
	 */
	public void writeTo(CellSink sink) {
		for (Cell cell : this.cells) {
			cell.writeTo(sink);
		}
	}

	private @Nullable BadCell readCell(int column, RecordReader record) {
		int field = this.fields[column];
		boolean there = field >= 0 && field < record.fields();
		CellState state = there ? this.cells[column].load(record.bytes(), record.start(field), record.end(field))
				: this.cells[column].loadNothing();
		ReportColumn expected = this.columns.get(column);
		return switch (state) {
			case VALUE -> null;
			case MISSING -> (expected.presence() == Presence.CELL) ? BadCell.empty(this.header.get(field)) : null;
			case UNREADABLE -> BadCell.unreadable(this.header.get(field), record.text(field), expected.type());
		};
	}

	private @Nullable BadCell withoutAlternative() {
		for (ReportColumn alternative : this.alternatives) {
			if (!this.cells[this.schema.indexOf(alternative.name())].isMissing()) {
				return null;
			}
		}
		List<String> names = this.alternatives.stream().map(ReportColumn::title).toList();
		return names.isEmpty() ? null : BadCell.allEmpty(names);
	}

}
