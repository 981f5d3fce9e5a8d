package com.opsided.sync.claim;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.claim.ClaimChange;

/**
 * Lets as many rows stand in a text as Amazon takes; of the others it says how many they
 * are. Only whole rows are left out. A line's end counts twice, for a form sends it as
 * two characters.
 */
final class FitLines {

	/** The longest text that Amazon takes in a case. */
	static final int LIMIT = ClaimChange.NOTE_LIMIT;

	private FitLines() {
	}

	/**
	 * Puts a text together.
	 * @param head the lines before the rows; with the tail they leave room for a row
	 * @param rows the rows, the most important one first
	 * @param all how many rows there are in all, those included that are not given
	 * @param tail the lines after the rows
	 * @return the text, its lines ended by line feeds
	 */
	static String of(List<String> head, List<String> rows, int all, List<String> tail) {
		List<String> lines = new ArrayList<>(head);
		int used = size(head) + size(tail);
		int shown = 0;
		while (shown < rows.size()) {
			int with = used + size(rows.get(shown));
			if (with + ((shown + 1 < all) ? size(more(all - shown - 1)) : 0) > LIMIT) {
				break;
			}
			used = with;
			lines.add(rows.get(shown++));
		}
		if (shown < all) {
			lines.add(more(all - shown));
		}
		lines.addAll(tail);
		return String.join("\n", lines);
	}

	private static String more(int rows) {
		return "… and " + rows + (rows == 1 ? " more row" : " more rows") + " in the attached ledger extract.";
	}

	/** What a text takes where it is sent. */
	static int size(String line) {
		return line.length() + 2;
	}

	private static int size(List<String> lines) {
		return lines.stream().mapToInt(FitLines::size).sum();
	}

}
