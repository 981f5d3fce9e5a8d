package com.opsided.sandbox.warehouse.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The cells of a line, read from left to right. Empty cells are null where they may be.
 */
final class LineCells {

	private final String[] cells;

	private int next;

	LineCells(String line) {
		this.cells = line.split("\t", -1);
	}

	static String join(Object... cells) {
		return Stream.of(cells).map(Object::toString).collect(Collectors.joining("\t"));
	}

	static Object orEmpty(@Nullable Object cell) {
		return (cell != null) ? cell : "";
	}

	boolean hasNext() {
		return this.next < this.cells.length;
	}

	String text() {
		return this.cells[this.next++];
	}

	int number() {
		return Integer.parseInt(text());
	}

	Instant instant() {
		return Instant.parse(text());
	}

	@Nullable Instant instantOrNull() {
		String text = text();
		return text.isEmpty() ? null : Instant.parse(text);
	}

	@Nullable LocalDate dateOrNull() {
		String text = text();
		return text.isEmpty() ? null : LocalDate.parse(text);
	}

	Money money() {
		return new Money(new BigDecimal(text()), text());
	}

}
