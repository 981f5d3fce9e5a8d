package com.opsided.sync.claim;

import org.jspecify.annotations.Nullable;

/**
 * Makes one line of whatever a report holds: no control or format characters, no half of
 * a surrogate pair, single spaces.
 */
final class PlainLine {

	private static final String CUT = "…";

	private PlainLine() {
	}

	/** The line, at most {@code longest} characters of UTF-16; empty for nothing. */
	static String of(@Nullable String text, int longest) {
		String line = line((text != null) ? text : "");
		if (line.length() <= longest) {
			return line;
		}
		int end = longest - CUT.length();
		return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end).strip() + CUT;
	}

	private static String line(String text) {
		StringBuilder line = new StringBuilder();
		text.codePoints().forEach((point) -> {
			if (isWritten(point)) {
				line.appendCodePoint(point);
			}
			else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
				line.append(' ');
			}
		});
		return line.toString().strip();
	}

	private static boolean isWritten(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
				false;
			default -> true;
		};
	}

}
