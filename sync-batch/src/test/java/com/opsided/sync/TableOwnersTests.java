package com.opsided.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table is named by one class, its owner ({@code design.md}, "The house"). What counts
 * as naming: a text that is the table's name, a COPY target, or SQL that reads or writes
 * it.
 */
class TableOwnersTests {

	private static final Pattern LITERAL = Pattern
		.compile("\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

	/**
	 * A run is changed by who executes it, changed from outside, and read, each in a
	 * class of its own. Claims are changed one by one by their owner and by the thousand
	 * by the settlement. The ledger's union and its streams join the tables that make up
	 * a live row; each statement stands in the class of the table it changes or, if it
	 * only reads, in {@code LiveLedger}. Whose the records of Spring Batch are, is told
	 * by their runs.
	 */
	private static final Map<String, Set<String>> JOINED_BY = Map.of("ledger_row",
			Set.of("LedgerDayTable", "LiveLedger"), "ledger_day", Set.of("LedgerRowTable", "LiveLedger"), "report_day",
			Set.of("LedgerDayTable"), "product", Set.of("LedgerRowTable", "LiveLedger"), "ledger_attribute",
			Set.of("LedgerRowTable"), "run", Set.of("RunControlTable", "RunView", "SellerCatalog"), "claim",
			Set.of("ClaimSettlementTable", "ClaimPaymentTable"), "discrepancy_listing", Set.of("ListFigures"),
			"app_user", Set.of("SessionTable", "ApiKeyTable"), "spent_refresh_token", Set.of("SessionTable"));

	@Test
	void aTableIsNamedByItsOwnerAlone() {
		Map<String, Set<String>> named = new TreeMap<>();
		Map<String, String> literals = literalsByClass();
		for (String table : tables()) {
			Pattern naming = Pattern
				.compile("(?m)(?:\\b(?:from|join|into|update|using|table)\\s+%1$s\\b)|(?:^\\s*%1$s(?: \\(|$))"
					.formatted(table));
			literals.forEach((type, texts) -> {
				if (naming.matcher(texts).find()) {
					named.computeIfAbsent(table, (key) -> new TreeSet<>()).add(type);
				}
			});
		}
		assertThat(named.keySet()).containsExactlyInAnyOrderElementsOf(tables());
		named.forEach((table, types) -> {
			types.removeAll(JOINED_BY.getOrDefault(table, Set.of()));
			assertThat(types).as("classes that name %s", table).hasSize(1);
		});
	}

	@Test
	void theExceptionsAreNeeded() {
		Map<String, String> literals = literalsByClass();
		JOINED_BY.forEach((table, types) -> types
			.forEach((type) -> assertThat(literals.get(type)).as("%s names %s", type, table).contains(table)));
	}

	/** The tables of our own changes; those of Spring Batch and Quartz are theirs. */
	private static List<String> tables() {
		List<String> tables = new ArrayList<>();
		for (Path file : changes()) {
			Pattern.compile("create table (\\w+)")
				.matcher(text(file))
				.results()
				.map((match) -> match.group(1))
				.forEach(tables::add);
		}
		assertThat(tables).hasSizeGreaterThan(15);
		return tables;
	}

	private static List<Path> changes() {
		try (Stream<Path> files = Files.list(Path.of("..", "liquibase", "src", "main", "resources", "db", "changes"))) {
			return files.filter((file) -> file.getFileName().toString().compareTo("0010") >= 0).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> literalsByClass() {
		Map<String, String> literals = new TreeMap<>();
		for (String module : List.of("shared", "sync-batch", "integration-api")) {
			try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
				files.filter((file) -> file.toString().endsWith(".java"))
					.forEach((file) -> literals.put(file.getFileName().toString().replace(".java", ""),
							literals(withoutComments(text(file)))));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return literals;
	}

	/** The texts of a source, one a line. Names of parameters and columns are none. */
	private static String literals(String source) {
		StringBuilder texts = new StringBuilder();
		LITERAL.matcher(source.replaceAll("(param|getLong|addLong|put)\\(\"\\w+\"", ""))
			.results()
			.map(TableOwnersTests::content)
			.filter((text) -> text.contains(" ") || text.contains("_"))
			.forEach((text) -> texts.append(text).append('\n'));
		return texts.toString();
	}

	private static String content(MatchResult literal) {
		return (literal.group(1) != null) ? literal.group(1) : literal.group(2);
	}

	private static String withoutComments(String source) {
		return source.replaceAll("(?s)/\\*.*?\\*/", "");
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
