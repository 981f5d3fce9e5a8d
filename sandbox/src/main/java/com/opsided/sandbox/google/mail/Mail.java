package com.opsided.sandbox.google.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A message in a mailbox.
 *
 * @param id sixteen hexadecimal digits, later ones for later messages
 * @param threadId the id of the first message of its thread
 * @param received when it came
 * @param labels {@code INBOX} and the like
 * @param headers its headers, in their order
 * @param body its content
 */
record Mail(String id, String threadId, Instant received, List<String> labels, List<Header> headers, MailPart body) {

	private static final int SNIPPET = 120;

	Mail {
		labels = List.copyOf(labels);
		headers = List.copyOf(headers);
	}

	/** All values of a header, as mail may repeat one. */
	String header(String name) {
		return this.headers.stream()
			.filter((each) -> each.name().equalsIgnoreCase(name))
			.map(Header::value)
			.collect(Collectors.joining(" "));
	}

	boolean hasAttachment() {
		return this.body.all().anyMatch(MailPart::isAttachment);
	}

	String words() {
		return header("Subject") + " " + header("From") + " " + header("To") + " "
				+ this.body.all().map(MailPart::words).collect(Collectors.joining(" "));
	}

	/** What Gmail shows of it in a list. */
	String snippet() {
		String text = this.body.all()
			.map(MailPart::words)
			.filter((each) -> !each.isBlank())
			.findFirst()
			.orElse("")
			.replaceAll("\\s+", " ")
			.strip();
		return (text.length() > SNIPPET) ? text.substring(0, SNIPPET) : text;
	}

	int size() {
		return this.headers.stream().mapToInt((each) -> each.name().length() + each.value().length() + 4).sum()
				+ this.body.all().mapToInt((each) -> each.size()).sum();
	}

	/** Words between single spaces, so that whole words can be looked for. */
	static String normal(String text) {
		return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
	}

}
