package com.opsided.sync.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.account.Region;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever files are loaded, in whatever order and runs, what counts is what
 * {@code detection.md} §2 says of them.
 */
class LedgerUnionProperties {

	@Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
	void whatCountsIsTheUnionOfAllFiles(@ForAll("files") List<LedgerFile> files,
			@ForAll("boundaries") List<Boolean> endsRun) {
		Seller seller = Seller.in(Region.NA);
		List<LedgerFile> run = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			run.add(files.get(i));
			if (endsRun.get(i) || i == files.size() - 1) {
				seller.load(run.stream().map(LedgerFile::source).toList());
				run.clear();
			}
		}
		List<String> united = UnitedLedger.of(files);
		assertThat(UnitedLedger.in(seller)).isEqualTo(united);
		assertThat(seller.count("ledger_row")).as("rows that do not count are gone").isEqualTo(united.size());
	}

	@Provide
	Arbitrary<List<Boolean>> boundaries() {
		return Arbitraries.of(true, false).list().ofSize(5);
	}

	@Provide
	Arbitrary<List<LedgerFile>> files() {
		return file().list()
			.ofMinSize(1)
			.ofMaxSize(5)
			.map(LedgerUnionProperties::named)
			.flatMap((files) -> Arbitraries.shuffle(files));
	}

	private Arbitrary<LedgerFile> file() {
		return Combinators
			.combine(lines(), Arbitraries.integers().between(0, 2), Arbitraries.of('\t', ','),
					Arbitraries.of("Title", "Store", "Date and Time", "Reconciled Quantity").set().ofMaxSize(2))
			.as((lines, hour, separator, lacking) -> new LedgerFile("?",
					Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3600L * hour), separator, List.copyOf(lacking),
					lines));
	}

	/** The same content is one file, and no two have one name. */
	private static List<LedgerFile> named(List<LedgerFile> files) {
		Map<String, LedgerFile> byContent = new TreeMap<>();
		for (LedgerFile file : files) {
			byContent.putIfAbsent(file.text(), new LedgerFile("file " + byContent.size(), file.modified(),
					file.separator(), file.lacking(), file.lines()));
		}
		return List.copyOf(byContent.values());
	}

	private Arbitrary<List<LedgerLine>> lines() {
		return Arbitraries.frequencyOf(Tuple.of(2, line(usualTitle()).list().ofMaxSize(8)), Tuple.of(1, wholeDays()));
	}

	/** Days that repeat word for word from file to file. */
	private Arbitrary<List<LedgerLine>> wholeDays() {
		return Arbitraries.integers().between(1, 3).set().ofMinSize(1).map((days) -> {
			List<LedgerLine> lines = new ArrayList<>();
			for (int day : days) {
				lines.add(LedgerLine.lost("2026-03-0" + day, "X1", -1));
				lines.add(LedgerLine.lost("2026-03-0" + day, "X2", -1));
				lines.add(LedgerLine.lost("2026-03-0" + day, "X1", -1));
			}
			return lines;
		});
	}

	private static Arbitrary<String> usualTitle() {
		return Arbitraries.of("a lamp", "a lamp", "a lamp", "eine Lampe, groß");
	}

	private static Arbitrary<LedgerLine> line(Arbitrary<String> title) {
		Arbitrary<LedgerLine.Identity> identity = Combinators
			.combine(Arbitraries.integers().between(1, 3), Arbitraries.of("X1", "X1", "X2"),
					Arbitraries.of(-1, -1, -1, 2), Arbitraries.of("US", "US", "CA"), Arbitraries.of("M", "M", "F"))
			.as((day, fnsku, quantity, country, reason) -> new LedgerLine.Identity(LocalDate.of(2026, 3, day), fnsku,
					"B0" + fnsku, "sku " + fnsku, "Adjustments", "4711", quantity, "LGB3", "SELLABLE", reason,
					country));
		return Combinators
			.combine(identity, title, Arbitraries.of("", "", "0", "1"), Arbitraries.of("", "", "2"),
					Arbitraries.of("", "2026-03-01T10:00:00-0800"), Arbitraries.of("amazon.com", "amazon.ca"))
			.as((row, text, reconciled, unreconciled, moment, store) -> new LedgerLine(row,
					Map.of("Title", text, "Reconciled Quantity", reconciled, "Unreconciled Quantity", unreconciled,
							"Date and Time", moment, "Store", store)));
	}

}
