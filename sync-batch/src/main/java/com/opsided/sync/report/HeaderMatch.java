package com.opsided.sync.report;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.text.NormalForm;

/**
 * How a header fits one schema.
 *
 * @param schema the schema
 * @param fields for each of its columns the header's field, -1 if there is none
 * @param known how many of the header's fields the schema knows, repetitions included
 * @param unknown the headers it does not know, without nameless ones
 * @param missing the headers the schema cannot do without
 */
record HeaderMatch(ReportSchema schema, List<Integer> fields, int known, List<String> unknown, List<String> missing) {

	HeaderMatch {
		fields = List.copyOf(fields);
		unknown = List.copyOf(unknown);
		missing = List.copyOf(missing);
	}

	static HeaderMatch of(ReportSchema schema, List<String> header) {
		List<String> names = header.stream().map(NormalForm::of).toList();
		List<List<String>> spellings = schema.columns().stream().map(HeaderMatch::spellings).toList();
		List<Integer> fields = spellings.stream().map((own) -> firstOf(own, names)).toList();
		List<String> unknown = new ArrayList<>();
		int known = 0;
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			if (spellings.stream().anyMatch((own) -> own.contains(name))) {
				known++;
			}
			else if (!name.isEmpty()) {
				unknown.add(header.get(i));
			}
		}
		return new HeaderMatch(schema, fields, known, unknown, missing(schema, fields));
	}

	/** Tells whether the file can be read with this schema. */
	boolean isComplete() {
		return this.missing.isEmpty();
	}

	/**
	 * Tells whether the file is this report beyond doubt although columns are missing:
	 * two thirds of what it has belong to the report, and they are a third of it.
	 */
	boolean isClear() {
		long all = this.schema.columns().stream().filter((column) -> !column.headers().isEmpty()).count();
		return this.known >= 2 * this.unknown.size() && this.known > this.missing.size() && this.known * 3L >= all;
	}

	/** How much of the schema and of the header is explained; higher is nearer. */
	int nearness() {
		return this.known - this.unknown.size() - this.missing.size();
	}

	private static List<String> spellings(ReportColumn column) {
		return column.headers().stream().map(NormalForm::of).toList();
	}

	/** The first field with the first spelling that any field has. */
	private static int firstOf(List<String> spellings, List<String> names) {
		return spellings.stream().mapToInt(names::indexOf).filter((field) -> field >= 0).findFirst().orElse(-1);
	}

	private static List<String> missing(ReportSchema schema, List<Integer> fields) {
		List<String> missing = new ArrayList<>();
		for (int i = 0; i < fields.size(); i++) {
			if (fields.get(i) < 0 && schema.columns().get(i).isRequired()) {
				missing.add(schema.columns().get(i).title());
			}
		}
		List<ReportColumn> alternatives = schema.alternatives();
		if (!alternatives.isEmpty()
				&& alternatives.stream().allMatch((column) -> fields.get(schema.indexOf(column.name())) < 0)) {
			missing.add(String.join(" or ", alternatives.stream().map(ReportColumn::title).toList()));
		}
		return missing;
	}

}
