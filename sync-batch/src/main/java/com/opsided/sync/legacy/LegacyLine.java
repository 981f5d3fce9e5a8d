package com.opsided.sync.legacy;

import java.util.Map;

/**
 * A line of the file.
 *
 * @param number its number in the file, 2 for the first after the header
 * @param fields its fields by column, without blanks around them
 */
record LegacyLine(long number, Map<String, String> fields) {

	LegacyLine {
		fields = Map.copyOf(fields);
	}

	/** A field, empty if it is missing. */
	String get(String column) {
		return this.fields.getOrDefault(column, "");
	}

	@Override
	public String toString() {
		return "line " + this.number;
	}

}
