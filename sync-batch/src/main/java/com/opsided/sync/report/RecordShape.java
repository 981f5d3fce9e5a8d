package com.opsided.sync.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether a record has the fields that its header promises. One that is shorter is read
 * as if its last fields were empty, for Excel writes such rows, unless a required column
 * is among them: then it was cut off. Fields beyond the header must be empty.
 */
public final class RecordShape {

	private final int width;

	private final int needed;

	/**
	 * Creates the check of one report.
	 * @param file the report
	 */
	public RecordShape(ReportFile file) {
		this.width = file.header().size();
		List<ReportColumn> columns = file.schema().columns();
		int last = -1;
		for (int i = 0; i < columns.size(); i++) {
			last = columns.get(i).isRequired() ? Math.max(last, file.fields().get(i)) : last;
		}
		this.needed = last + 1;
	}

	/**
	 * Checks a record. Allocates nothing if it is right.
	 * @param record the reader at the record
	 * @return what is wrong; null if it can be read
	 */
	public @Nullable BadCell check(RecordReader record) {
		int found = record.fields();
		if (found == this.width) {
			return null;
		}
		boolean fits = found >= this.needed;
		for (int field = this.width; fits && field < found; field++) {
			fits = field < RecordReader.MOST_FIELDS && record.start(field) == record.end(field);
		}
		return fits ? null : BadCell.fields(found, this.width);
	}

}
