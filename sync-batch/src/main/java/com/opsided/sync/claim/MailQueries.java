package com.opsided.sync.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in a mailbox, in Gmail's words. Every name stands between quotes and
 * holds letters, digits and {@code . _ -} only, so that none can become an operator.
 *
 * @param invoices mails with attachments that name the product or the supplier, null if
 * nothing is known to look for
 * @param cases mails about Amazon's case, null as long as there is none
 */
public record MailQueries(@Nullable String invoices, @Nullable String cases) {

	/** So that five names stay below what a query may have. */
	private static final int LONGEST = 80;

	/** Fewer find anything. */
	static final int SHORTEST = 3;

	static MailQueries of(PackFacts facts, @Nullable String supplier) {
		Set<String> names = new LinkedHashSet<>();
		for (String name : new String[] { facts.msku(), facts.fnsku(), facts.asin(), supplier, facts.caseId() }) {
			String phrase = phrase(name);
			if (phrase.length() >= SHORTEST) {
				names.add(phrase);
			}
		}
		String caseId = phrase(facts.caseId());
		return new MailQueries(names.isEmpty() ? null : "has:attachment " + any(names),
				caseId.isEmpty() ? null : quoted(caseId));
	}

	private static String any(Set<String> names) {
		List<String> quoted = new ArrayList<>();
		names.forEach((name) -> quoted.add(quoted(name)));
		return (quoted.size() == 1) ? quoted.get(0) : quoted.stream().collect(Collectors.joining(" ", "{", "}"));
	}

	private static String quoted(String phrase) {
		return '"' + phrase + '"';
	}

	/** What is left of a name that a search can look for. */
	static String phrase(@Nullable String name) {
		String plain = PlainLine.of(name, Integer.MAX_VALUE).replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", " ").strip();
		if (plain.length() <= LONGEST) {
			return plain;
		}
		return plain.substring(0, Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST).strip();
	}

}
