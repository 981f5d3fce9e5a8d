package com.opsided.liquibase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the statements of a change that the version before could miss: it takes something
 * away, or asks more of the rows that this version writes. What a change makes itself it
 * may shape as it likes, and a changeset that is marked {@code -- contract: unused since
 * <version>} may take away what that version and later ones do not use.
 */
final class FindContractions {

	private static final Pattern MARK = Pattern.compile("(?m)^-- contract: unused since \\d+\\.\\d+\\.\\d+");

	private static final Pattern MADE = Pattern.compile("\\bcreate (?:table|view) (?:if not exists )?(\\w+)");

	private static final Pattern TARGET = Pattern
		.compile("\\balter table (?:if exists |only )*(\\w+)|\\bcreate unique index .*?\\bon (\\w+)");

	private static final Pattern TAKES = Pattern.compile("^(drop|truncate|revoke)\\b|\\balter type\\b|\\brename\\b"
			+ "|\\balter table\\b.*\\b(drop(?! (not null|default))|set not null)\\b"
			+ "|\\balter (column )?\\w+ (set data )?type\\b|\\badd (constraint \\w+ )?(check|unique|foreign key|exclude)\\b"
			+ "|^create unique index\\b", Pattern.DOTALL);

	private static final Pattern ADDED = Pattern.compile("\\badd (?:column )?(?!constraint|check)\\w+ [^;]*");

	private FindContractions() {
	}

	/**
	 * Looks through a change.
	 * @param change a file of changesets
	 * @return the statements that contract, as they are written
	 */
	static List<String> in(String change) {
		List<String> found = new ArrayList<>();
		Set<String> made = new HashSet<>();
		for (String changeset : change.split("(?m)^--changeset ")) {
			boolean marked = MARK.matcher(changeset).find();
			for (String statement : bare(changeset).split(";")) {
				String plain = statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
				MADE.matcher(plain).results().forEach((match) -> made.add(match.group(1)));
				if (!marked && contracts(plain) && !made.contains(target(plain))) {
					found.add(plain);
				}
			}
		}
		return found;
	}

	private static boolean contracts(String statement) {
		return TAKES.matcher(statement).find() || statement.startsWith("alter table") && addsWhatIsNotGiven(statement);
	}

	/** A column that must be given and that the version before does not know. */
	private static boolean addsWhatIsNotGiven(String statement) {
		return ADDED.matcher(statement)
			.results()
			.flatMap((match) -> List.of(match.group().split(",(?![^(]*\\))")).stream())
			.anyMatch((column) -> column.contains(" not null") && !column.contains(" default ")
					&& !column.contains(" generated "));
	}

	private static String target(String statement) {
		Matcher target = TARGET.matcher(statement);
		if (!target.find()) {
			return "";
		}
		return (target.group(1) != null) ? target.group(1) : target.group(2);
	}

	/** Without the name, comments, rollbacks, texts and bodies of functions. */
	private static String bare(String changeset) {
		return changeset.replaceFirst("^[^\n]*", "")
			.replaceAll("(?s)/\\*.*?\\*/", "")
			.replaceAll("(?s)(\\$\\w*\\$).*?\\1", "''")
			.replaceAll("'(?:[^']|'')*'", "''")
			.replaceAll("(?m)--.*$", "");
	}

}
