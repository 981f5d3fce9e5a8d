package com.opsided.sandbox.google.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gmail's search, as far as it is simulated: whole words and quoted phrases, all of which
 * must be met, but of those between braces only one;
 * {@code from: to: subject: filename: label: in: is: category: has:
 * rfc822msgid: after: before: newer_than: older_than:}; {@code -} negates. An operator
 * that is not known is met by no mail.
 */
final class MailSearch {

	private static final Pattern TERM = Pattern.compile("(-?)(?:([a-z0-9_]+):)?(?:\"([^\"]*)\"?|([^\\s\"]+))");

	private static final Pattern ANY = Pattern.compile("\\{([^{}]*)}");

	private static final Pattern AGE = Pattern.compile("([0-9]{1,5})([dmy])");

	private static final int DAYS_OF_MONTH = 30;

	private static final int DAYS_OF_YEAR = 365;

	private final Instant now;

	private final List<Predicate<Mail>> conditions = new ArrayList<>();

	private MailSearch(Instant now) {
		this.now = now;
	}

	static Predicate<Mail> of(String query, Instant now) {
		String lower = query.toLowerCase(Locale.ROOT);
		Predicate<Mail> all = terms(ANY.matcher(lower).replaceAll(" "), now).stream()
			.reduce((mail) -> true, Predicate::and);
		Matcher groups = ANY.matcher(lower);
		while (groups.find()) {
			all = all.and(terms(groups.group(1), now).stream().reduce(Predicate::or).orElse((mail) -> true));
		}
		return all;
	}

	private static List<Predicate<Mail>> terms(String query, Instant now) {
		MailSearch search = new MailSearch(now);
		Matcher terms = TERM.matcher(query.replace(":(", ":").replaceAll("[(){}]", " "));
		while (terms.find()) {
			String value = (terms.group(3) != null) ? terms.group(3) : terms.group(4);
			Predicate<Mail> condition = search.condition((terms.group(2) != null) ? terms.group(2) : "", value);
			search.conditions.add(terms.group(1).isEmpty() ? condition : condition.negate());
		}
		return search.conditions;
	}

	private Predicate<Mail> condition(String operator, String value) {
		return switch (operator) {
			case "" -> (mail) -> contains(mail.words(), value);
			case "from", "to", "subject" -> (mail) -> contains(mail.header(operator), value);
			case "rfc822msgid" -> (mail) -> mail.header("Message-ID").contains(value);
			case "filename" -> (mail) -> mail.body().all().anyMatch((part) -> contains(part.filename(), value));
			case "has" -> (mail) -> value.equals("attachment") && mail.hasAttachment();
			case "label", "in", "is" -> (mail) -> value.equals("anywhere") || labelled(mail, value);
			case "category" -> (mail) -> labelled(mail, "category_" + value);
			case "after", "newer" -> time(value, false);
			case "before", "older" -> time(value, true);
			case "newer_than" -> age(value, false);
			case "older_than" -> age(value, true);
			default -> (mail) -> false;
		};
	}

	private static boolean labelled(Mail mail, String label) {
		boolean has = mail.labels().contains(label.toUpperCase(Locale.ROOT));
		return label.equals("read") ? !mail.labels().contains("UNREAD") : has;
	}

	private static boolean contains(String text, String words) {
		return Mail.normal(text).contains(Mail.normal(words));
	}

	private Predicate<Mail> age(String value, boolean older) {
		Matcher age = AGE.matcher(value);
		if (!age.matches()) {
			return (mail) -> false;
		}
		long days = Long.parseLong(age.group(1)) * switch (age.group(2)) {
			case "m" -> DAYS_OF_MONTH;
			case "y" -> DAYS_OF_YEAR;
			default -> 1;
		};
		Instant edge = this.now.minusSeconds(days * 24 * 60 * 60);
		return (mail) -> mail.received().isBefore(edge) == older;
	}

	private static Predicate<Mail> time(String value, boolean before) {
		try {
			Instant edge = value.matches("[0-9]{6,12}") ? Instant.ofEpochSecond(Long.parseLong(value)) : day(value);
			return (mail) -> mail.received().isBefore(edge) == before;
		}
		catch (DateTimeException | NumberFormatException ex) {
			return (mail) -> false;
		}
	}

	private static Instant day(String value) {
		String[] parts = value.split("[/-]", -1);
		if (parts.length != 3) {
			throw new DateTimeException(value);
		}
		return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
			.atStartOfDay()
			.toInstant(ZoneOffset.UTC);
	}

}
