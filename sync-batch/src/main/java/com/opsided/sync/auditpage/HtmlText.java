package com.opsided.sync.auditpage;

/**
 * Text as it may stand in HTML, between tags and in a quoted attribute alike. What came
 * from a file stays text: no character of it opens or closes anything.
 */
final class HtmlText {

	private static final int REPLACEMENT = 0xFFFD;

	private HtmlText() {
	}

	/**
	 * Escapes a text.
	 * @param text any text, half characters and controls included
	 * @return the same with the five characters of markup written as references, and
	 * U+FFFD for what no document may hold
	 */
	static String of(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.codePoints().forEach((character) -> append(escaped, character));
		return escaped.toString();
	}

	private static void append(StringBuilder escaped, int character) {
		switch (character) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			case '\'' -> escaped.append("&#39;");
			default -> escaped.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
		}
	}

	/** Controls, halves of surrogate pairs and the two that are no characters. */
	private static boolean isAllowed(int character) {
		boolean control = Character.isISOControl(character) && character != '\t' && character != '\n';
		boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
		return !control && !half && (character & 0xFFFE) != 0xFFFE;
	}

}
