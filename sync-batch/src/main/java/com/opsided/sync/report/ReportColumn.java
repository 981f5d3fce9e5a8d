package com.opsided.sync.report;

import java.util.List;

import com.opsided.shared.text.NormalForm;

/**
 * One column of a report and of the table it lands in.
 *
 * @param name the table's column
 * @param type what its cells hold
 * @param presence whether the report can do without it
 * @param identity whether it tells one row from another ({@code detection.md} §2: all
 * columns but names and titles)
 * @param headers every spelling of its header, the usual one first; they are compared as
 * {@link NormalForm} says
 */
public record ReportColumn(String name, CellType type, Presence presence, boolean identity, List<String> headers) {

	public ReportColumn {
		if (!name.matches("[a-z][a-z0-9_]*")) {
			throw new IllegalArgumentException("'" + name + "' is no name for a column of a table");
		}
		headers = List.copyOf(headers);
	}

	/**
	 * A column that a file may lack and that is part of a row's identity.
	 * @param type what its cells hold
	 * @param name the table's column
	 * @param headers the spellings of its header; none if no file has it
	 * @return the column
	 */
	public static ReportColumn of(CellType type, String name, String... headers) {
		return new ReportColumn(name, type, Presence.OPTIONAL, true, List.of(headers));
	}

	/**
	 * Returns this column, which a file must have.
	 * @return the column, present in the header
	 */
	public ReportColumn required() {
		return new ReportColumn(this.name, this.type, Presence.COLUMN, this.identity, this.headers);
	}

	/**
	 * Returns this column, which every row must fill.
	 * @return the column, present in the header and filled
	 */
	public ReportColumn filled() {
		return new ReportColumn(this.name, this.type, Presence.CELL, this.identity, this.headers);
	}

	/**
	 * Returns this column, which does not tell one row from another.
	 * @return the column, no part of the identity
	 */
	public ReportColumn attribute() {
		return new ReportColumn(this.name, this.type, this.presence, false, this.headers);
	}

	/**
	 * Tells whether a file without it is not this report.
	 * @return true unless it is optional
	 */
	public boolean isRequired() {
		return this.presence != Presence.OPTIONAL;
	}

	/**
	 * Returns the column as a person knows it.
	 * @return the usual header
	 */
	public String title() {
		return this.headers.isEmpty() ? this.name : this.headers.get(0);
	}

}
