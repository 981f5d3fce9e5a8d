package com.opsided.sync.audit;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text whose columns are as wide as their widest cell. */
final class TextTable {

	private final List<String[]> rows = new ArrayList<>();

	private final boolean[] right;

	/**
	 * Begins a table.
	 * @param titles the titles of the columns; one that begins with {@code >} is aligned
	 * to the right
	 */
	TextTable(String... titles) {
		this.right = new boolean[titles.length];
		String[] plain = new String[titles.length];
		for (int i = 0; i < titles.length; i++) {
			this.right[i] = titles[i].startsWith(">");
			plain[i] = this.right[i] ? titles[i].substring(1) : titles[i];
		}
		this.rows.add(plain);
	}

	void row(String... cells) {
		this.rows.add(cells);
	}

	@Override
	public String toString() {
		int[] widths = new int[this.right.length];
		for (String[] row : this.rows) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], row[i].length());
			}
		}
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < this.rows.size(); i++) {
			line(text, this.rows.get(i), widths);
			if (i == 0) {
				rule(text, widths);
			}
		}
		return text.toString();
	}

	private void line(StringBuilder text, String[] row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			String padding = " ".repeat(widths[i] - row[i].length());
			line.append(this.right[i] ? padding + row[i] : row[i] + padding).append("  ");
		}
		text.append(line.toString().stripTrailing()).append(System.lineSeparator());
	}

	private static void rule(StringBuilder text, int[] widths) {
		for (int i = 0; i < widths.length; i++) {
			text.append("-".repeat(widths[i])).append((i < widths.length - 1) ? "  " : System.lineSeparator());
		}
	}

}
