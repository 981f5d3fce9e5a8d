package com.opsided.sync.notification;

import java.util.List;

/**
 * A message in words, as plain text.
 *
 * @param title what happened, in one line
 * @param lines more about it
 */
record Message(String title, List<String> lines) {

	private static final int LONGEST_LINE = 400;

	Message {
		title = line(title);
		lines = lines.stream().map(Message::line).toList();
	}

	private static String line(String text) {
		String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
		return (plain.length() > LONGEST_LINE) ? plain.substring(0, LONGEST_LINE) + "…" : plain;
	}

}
