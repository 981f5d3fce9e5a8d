package com.opsided.sync.report;

import java.util.List;

import com.opsided.shared.report.ReportKind;

/**
 * A source that is known to be a report.
 *
 * @param source where it comes from
 * @param schema what it is
 * @param header its header as written
 * @param fields for each column of the schema the field of a record that holds it, -1 if
 * the file lacks the column
 * @param encoding its charset
 * @param dialect its separator and quoting
 * @param sha256 the digest of the decompressed bytes, 64 hexadecimal digits
 * @param size the number of decompressed bytes
 * @param unknownColumns the headers as written that the schema does not know; columns
 * without a name are none
 */
public record ReportFile(ReportSource source, ReportSchema schema, List<String> header, List<Integer> fields,
		Encoding encoding, Dialect dialect, String sha256, long size, List<String> unknownColumns) {

	public ReportFile {
		header = List.copyOf(header);
		fields = List.copyOf(fields);
		unknownColumns = List.copyOf(unknownColumns);
		if (fields.size() != schema.columns().size()) {
			throw new IllegalArgumentException("There must be a field for each column of " + schema.table());
		}
	}

	/**
	 * Returns the kind of report.
	 * @return the kind
	 */
	public ReportKind kind() {
		return this.schema.kind();
	}

	/**
	 * Finds the field of a record that holds a column.
	 * @param column the table's column
	 * @return the field from 0, or -1 if the file lacks the column
	 * @throws IllegalArgumentException if the schema has no such column
	 */
	public int field(String column) {
		return this.fields.get(this.schema.indexOf(column));
	}

}
