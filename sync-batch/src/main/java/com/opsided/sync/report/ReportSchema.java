package com.opsided.sync.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.opsided.shared.report.ReportKind;

/**
 * What a kind of report looks like and what its rows become. A kind may have several
 * schemas that land in one table.
 *
 * @param kind the kind
 * @param table the table its rows land in, after {@code account, load_id, line, digest}
 * @param columns its columns, in the order of the table's
 * @param oneOf names of columns of which a file must have one at least and a row must
 * fill one at least; empty if there is no such rule
 */
public record ReportSchema(ReportKind kind, String table, List<ReportColumn> columns, Set<String> oneOf) {

	public ReportSchema {
		columns = List.copyOf(columns);
		oneOf = Set.copyOf(oneOf);
		Set<String> names = columns.stream().map(ReportColumn::name).collect(Collectors.toSet());
		if (names.size() != columns.size()) {
			throw new IllegalArgumentException("The columns of " + table + " repeat a name");
		}
		if (!names.containsAll(oneOf)) {
			throw new IllegalArgumentException("Not all of " + oneOf + " are columns of " + table);
		}
	}

	public ReportSchema(ReportKind kind, String table, List<ReportColumn> columns) {
		this(kind, table, columns, Set.of());
	}

	/**
	 * Finds a column.
	 * @param name the table's column
	 * @return its place among the columns, from 0
	 * @throws IllegalArgumentException if there is no such column
	 */
	public int indexOf(String name) {
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).name().equals(name)) {
				return i;
			}
		}
		throw new IllegalArgumentException(this.table + " has no column " + name);
	}

	/**
	 * Returns the column that holds the day a row belongs to: the first date that every
	 * row must fill. A requested report speaks for whole days of it.
	 * @return the table's column
	 * @throws IllegalStateException if there is no such column: the report is a snapshot
	 */
	String day() {
		return this.columns.stream()
			.filter((column) -> column.type() == CellType.DATE || column.type() == CellType.PERIOD)
			.filter((column) -> column.presence() == Presence.CELL)
			.map(ReportColumn::name)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The rows of " + this.table + " belong to no day"));
	}

	/**
	 * Returns the columns of which one is enough, in the order of the table.
	 * @return the columns, empty if there is no such rule
	 */
	List<ReportColumn> alternatives() {
		return this.columns.stream().filter((column) -> this.oneOf.contains(column.name())).toList();
	}

}
