package com.opsided.sync.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.Region;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.RequestedReport;
import com.opsided.sync.report.ReportSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files are handed in and reports requested in any order, and the reports come in any
 * order: what counts is what {@code detection.md} §2 says. On each date the newest report
 * that speaks for it and the files that were handed in after it was created are united.
 */
class RequestedWindowProperties {

	private static final int LAST_DAY = 6;

	@Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
	void requestedReportsReplaceTheirDaysOfTheLedger(@ForAll("rounds") List<Round> rounds) {
		Told told = new Told(Seller.in(Region.NA), ReportKind.LEDGER_DETAIL);
		rounds.forEach((round) -> round.play(told, false));
		List<String> expected = UnitedLedger.of(told.files(), told::hasSay);
		assertThat(UnitedLedger.in(told.seller)).isEqualTo(expected);
		assertThat(told.seller.count("ledger_row")).as("rows that do not count are gone").isEqualTo(expected.size());
	}

	/** Reports of a round may come after the files of the next one were handed in. */
	@Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
	void lateReportsReplaceWhatWasThereWhenTheyWereCreated(@ForAll("orderlyRounds") List<Round> rounds) {
		Told told = new Told(Seller.in(Region.NA), ReportKind.LEDGER_DETAIL);
		rounds.forEach((round) -> round.play(told, true));
		told.bringLate();
		assertThat(UnitedLedger.in(told.seller)).isEqualTo(UnitedLedger.of(told.files(), told::hasSay));
	}

	@Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
	void requestedReportsReplaceTheirDaysOfReimbursements(@ForAll("rounds") List<Round> rounds) {
		Told told = new Told(Seller.in(Region.NA), ReportKind.REIMBURSEMENTS);
		rounds.forEach((round) -> round.play(told, false));
		assertThat(told.seller.select("""
				select approval_date || ' ' || reimbursement_id || ' ' || quantity_total as row
				from reimbursement_line where account = :account
				""").stream().map((row) -> String.valueOf(row.get("row"))).sorted().toList())
			.isEqualTo(told.unitedReimbursements());
	}

	@Provide
	Arbitrary<List<Round>> rounds() {
		return round(file(false)).list().ofMinSize(1).ofMaxSize(3);
	}

	/**
	 * The files are as new by their last dates as they are by when they are handed in,
	 * and no report strays from its window. Otherwise a row that lost its place to an
	 * equal one of a file, which a late report then takes away, would have to come back.
	 */
	@Provide
	Arbitrary<List<Round>> orderlyRounds() {
		return round(file(true)).map(Round::straight).list().ofMinSize(1).ofMaxSize(3);
	}

	private static Arbitrary<Round> round(Arbitrary<List<LedgerLine>> file) {
		return Combinators
			.combine(file.list().ofMaxSize(2), window().list().ofMaxSize(2), Arbitraries.of(true, false),
					Arbitraries.of(true, false))
			.as(Round::new);
	}

	private static Arbitrary<Window> window() {
		return Combinators.combine(Arbitraries.integers().between(1, 4), Arbitraries.integers().between(0, 2), lines())
			.as((from, days, lines) -> new Window(day(from), day(from + days), lines));
	}

	private static Arbitrary<List<LedgerLine>> file(boolean orderly) {
		return orderly ? lines().map((lines) -> {
			List<LedgerLine> more = new ArrayList<>(lines);
			more.add(LedgerLine.lost(day(LAST_DAY + 3).toString(), "X9", -1));
			return more;
		}) : lines();
	}

	private static Arbitrary<List<LedgerLine>> lines() {
		return Combinators
			.combine(Arbitraries.integers().between(1, LAST_DAY), Arbitraries.of("X1", "X1", "X2"),
					Arbitraries.of("", "2"))
			.as((day, fnsku, unreconciled) -> new LedgerLine(LedgerLine.lost(day(day).toString(), fnsku, -1).identity(),
					Map.of("Title", "a lamp", "Reconciled Quantity", "", "Unreconciled Quantity", unreconciled,
							"Date and Time", "", "Store", "")))
			.list()
			.ofMaxSize(7);
	}

	private static LocalDate day(int day) {
		return LocalDate.of(2026, 3, day);
	}

	record Window(LocalDate from, LocalDate to, List<LedgerLine> lines) {

		Window straight() {
			return new Window(this.from, this.to,
					this.lines.stream().filter((line) -> covers(line.identity().date())).toList());
		}

		boolean covers(LocalDate date) {
			return !date.isBefore(this.from) && !date.isAfter(this.to);
		}

	}

	/**
	 * Files, then reports that are created in their order and come in it or in reverse.
	 */
	record Round(List<List<LedgerLine>> files, List<Window> windows, boolean reversed, boolean late) {

		Round straight() {
			return new Round(this.files, this.windows.stream().map(Window::straight).toList(), this.reversed,
					this.late);
		}

		void play(Told told, boolean mayBeLate) {
			this.files.forEach(told::handIn);
			List<Runnable> reports = new ArrayList<>();
			this.windows.forEach((window) -> reports.add(told.create(window)));
			List<Runnable> order = new ArrayList<>(reports);
			if (this.reversed) {
				Collections.reverse(order);
			}
			if (mayBeLate && this.late) {
				told.late.addAll(order);
			}
			else {
				order.forEach(Runnable::run);
			}
		}

	}

	/** What a seller was told, in the order of the clock. */
	private static final class Told {

		private final Seller seller;

		private final ReportKind kind;

		private final List<LedgerFile> files = new ArrayList<>();

		private final List<@Nullable Window> windows = new ArrayList<>();

		private final List<Runnable> late = new ArrayList<>();

		private final Map<String, LedgerFile> byContent = new HashMap<>();

		Told(Seller seller, ReportKind kind) {
			this.seller = seller;
			this.kind = kind;
		}

		/** The same content again is the same file, and changes nothing. */
		void handIn(List<LedgerLine> lines) {
			LedgerFile file = new LedgerFile("file %03d".formatted(this.files.size()),
					Instant.parse("2026-01-01T00:00:00Z").plusSeconds(this.files.size()), '\t', List.of(), lines);
			if (this.byContent.putIfAbsent(file.text(), file) == null) {
				tell(file, null);
				this.seller.load(source(file));
			}
		}

		Runnable create(Window window) {
			Instant now = TestPlatform.bean(JdbcClient.class)
				.sql("select clock_timestamp()")
				.query(Timestamp.class)
				.single()
				.toInstant();
			LedgerFile file = new LedgerFile("report %03d".formatted(this.files.size()), now, '\t', List.of(),
					window.lines());
			tell(file, window);
			RequestedReport report = new RequestedReport(this.seller.account().id(), this.kind,
					UUID.randomUUID().toString(), now, window.from(), window.to());
			return () -> this.seller.load(report, source(file));
		}

		void bringLate() {
			this.late.forEach(Runnable::run);
		}

		private void tell(LedgerFile file, @Nullable Window window) {
			this.files.add(file);
			this.windows.add(window);
		}

		private ReportSource source(LedgerFile file) {
			return (this.kind == ReportKind.LEDGER_DETAIL) ? file.source()
					: LedgerFile.source(file.name(), file.modified(), reimbursements(file));
		}

		List<LedgerFile> files() {
			return this.files;
		}

		/** The newest report of the date and all that was told after it. */
		boolean hasSay(LedgerFile file, LocalDate date) {
			for (int i = this.files.size() - 1; i >= 0; i--) {
				Window window = this.windows.get(i);
				if (window != null && window.covers(date)) {
					return this.files.indexOf(file) >= i;
				}
			}
			return true;
		}

		List<String> unitedReimbursements() {
			Map<String, Integer> most = new HashMap<>();
			for (LedgerFile file : this.files) {
				Map<String, Integer> own = new HashMap<>();
				file.lines()
					.stream()
					.map(LedgerLine::identity)
					.filter((line) -> hasSay(file, line.date()))
					.forEach((line) -> own.merge(line.date() + " " + line.fnsku() + " 1", 1, Integer::sum));
				own.forEach((line, count) -> most.merge(line, count, Math::max));
			}
			List<String> rows = new ArrayList<>();
			most.forEach((line, count) -> rows.addAll(Collections.nCopies(count, line)));
			return rows.stream().sorted(Comparator.naturalOrder()).toList();
		}

		private static String reimbursements(LedgerFile file) {
			StringBuilder text = new StringBuilder("approval-date\treimbursement-id\treason\tfnsku\t"
					+ "quantity-reimbursed-cash\tquantity-reimbursed-inventory\tquantity-reimbursed-total\n");
			file.lines()
				.stream()
				.map(LedgerLine::identity)
				.forEach((line) -> text
					.append("%s\t%s\tLost_Warehouse\tX1\t1\t0\t1\n".formatted(line.date(), line.fnsku())));
			return text.toString();
		}

	}

}
