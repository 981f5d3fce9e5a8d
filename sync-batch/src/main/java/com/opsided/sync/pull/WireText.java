package com.opsided.sync.pull;

import org.jspecify.annotations.Nullable;

/**
 * Texts as Amazon sends them.
 */
public final class WireText {

	private WireText() {
	}

	/**
	 * Makes a text one that can be kept.
	 * @param sent the text, null if Amazon left it out
	 * @return the text without NULs, which PostgreSQL takes for no text; empty for null
	 */
	public static String of(@Nullable String sent) {
		return (sent != null) ? sent.replace("\0", "") : "";
	}

}
