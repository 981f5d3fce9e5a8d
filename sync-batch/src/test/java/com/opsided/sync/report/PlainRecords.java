package com.opsided.sync.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of {@link RecordReader} written down as simply as possible, one character
 * after the other, to be compared with it.
 */
final class PlainRecords {

	private final String text;

	private final Dialect dialect;

	private final List<Row> rows = new ArrayList<>();

	private int at;

	private int line = 1;

	private PlainRecords(String text, Dialect dialect) {
		this.text = text.replace("\0", "");
		this.dialect = dialect;
	}

	static List<Row> of(String text, Dialect dialect) {
		PlainRecords records = new PlainRecords(text, dialect);
		while (records.at < records.text.length()) {
			records.readRow();
		}
		return records.rows;
	}

	private void readRow() {
		int start = this.at;
		int firstLine = this.line;
		List<String> fields = new ArrayList<>();
		fields.add(readField());
		while (peek(0) == this.dialect.separator()) {
			this.at++;
			fields.add(readField());
		}
		if (fields.stream().anyMatch((field) -> !field.replace(" ", "").isEmpty())) {
			this.rows.add(new Row(firstLine, fields, this.text.substring(start, this.at)));
		}
		this.at += (peek(0) == '\r' && peek(1) == '\n') ? 2 : 1;
		this.line++;
	}

	private String readField() {
		StringBuilder field = new StringBuilder();
		if (this.dialect.quoted() && peek(0) == '"') {
			this.at++;
			readQuoted(field);
		}
		else {
			while (!endsField(peek(0))) {
				field.append((char) peek(0));
				this.at++;
			}
		}
		return field.toString();
	}

	private void readQuoted(StringBuilder field) {
		while (peek(0) >= 0) {
			if (peek(0) == '"' && endsField(peek(1))) {
				this.at++;
				return;
			}
			if (peek(0) == '"' && peek(1) == '"') {
				this.at++;
			}
			if (peek(0) == '\n' || (peek(0) == '\r' && peek(1) != '\n')) {
				this.line++;
			}
			field.append((char) peek(0));
			this.at++;
		}
	}

	private boolean endsField(int character) {
		return character < 0 || character == '\n' || character == '\r' || character == this.dialect.separator();
	}

	private int peek(int ahead) {
		return (this.at + ahead < this.text.length()) ? this.text.charAt(this.at + ahead) : -1;
	}

	/** A record with the line it begins in and its text. */
	record Row(int line, List<String> fields, String raw) {

	}

}
