package com.opsided.sync.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.opsided.shared.account.Region;
import com.opsided.sync.report.ReportSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lines of the other reports unite as those of the ledger do ({@code detection.md}
 * §2), each by all its columns but the title.
 */
class RowUnionProperties {

	@Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
	void reimbursementsUnite(@ForAll("files") List<RowFile> files, @ForAll("boundaries") List<Boolean> endsRun) {
		Seller seller = load(files, endsRun, RowFile::reimbursements);
		assertThat(live(seller, "reimbursement_line", "approval_date", "reimbursement_id", "quantity_total", "title"))
			.isEqualTo(united(files, true));
	}

	@Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
	void removalOrdersUnite(@ForAll("files") List<RowFile> files, @ForAll("boundaries") List<Boolean> endsRun) {
		Seller seller = load(files, endsRun, RowFile::removals);
		assertThat(live(seller, "removal_order_line", "request_date", "order_id", "disposed_quantity", "''"))
			.isEqualTo(united(files, false));
	}

	private static Seller load(List<RowFile> files, List<Boolean> endsRun, Function<RowFile, ReportSource> form) {
		Seller seller = Seller.in(Region.NA);
		List<ReportSource> run = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			run.add(form.apply(files.get(i)));
			if (endsRun.get(i) || i == files.size() - 1) {
				seller.load(run);
				run.clear();
			}
		}
		return seller;
	}

	/** The reference: multisets united file by file, the newest first. */
	private static List<String> united(List<RowFile> files, boolean titled) {
		Map<Row, List<String>> united = new HashMap<>();
		for (RowFile file : files.stream().sorted(RowFile.NEWEST_FIRST).toList()) {
			Map<Row, List<String>> own = new HashMap<>();
			file.rows()
				.forEach((row) -> own.computeIfAbsent(row.untitled(), (key) -> new ArrayList<>())
					.add(titled ? row.title() : ""));
			own.forEach((row, titles) -> {
				List<String> known = united.computeIfAbsent(row, (key) -> new ArrayList<>());
				titles.stream().skip(known.size()).forEach(known::add);
			});
		}
		return united.entrySet()
			.stream()
			.flatMap((row) -> row.getValue().stream().map((title) -> row.getKey().text(title)))
			.sorted()
			.toList();
	}

	private static List<String> live(Seller seller, String table, String date, String id, String quantity,
			String title) {
		return seller
			.select("select concat_ws(' ', %s, %s, %s, %s) as row from %s where account = :account".formatted(date, id,
					quantity, title, table))
			.stream()
			.map((row) -> String.valueOf(row.get("row")))
			.sorted()
			.toList();
	}

	@Provide
	Arbitrary<List<Boolean>> boundaries() {
		return Arbitraries.of(true, false).list().ofSize(4);
	}

	@Provide
	Arbitrary<List<RowFile>> files() {
		Arbitrary<Row> row = Combinators
			.combine(Arbitraries.integers().between(1, 2), Arbitraries.of("R1", "R1", "R2"),
					Arbitraries.integers().between(1, 2), Arbitraries.of("a lamp", "a lamp", "a chair"))
			.as((day, id, quantity, title) -> new Row(LocalDate.of(2026, 3, day), id, quantity, title));
		return Combinators.combine(row.list().ofMaxSize(6), Arbitraries.integers().between(0, 2))
			.as((rows, hour) -> new RowFile("", hour, rows))
			.list()
			.ofMinSize(1)
			.ofMaxSize(4)
			.map(RowUnionProperties::named);
	}

	private static List<RowFile> named(List<RowFile> files) {
		Map<List<String>, RowFile> byContent = new TreeMap<>(Comparator.comparing(Object::toString));
		for (RowFile file : files) {
			byContent.putIfAbsent(file.rows().stream().map((row) -> row.untitled().text("")).toList(),
					new RowFile("file " + byContent.size(), file.hour(), file.rows()));
		}
		return List.copyOf(byContent.values());
	}

	record Row(LocalDate date, String id, int quantity, String title) {

		Row untitled() {
			return new Row(this.date, this.id, this.quantity, "");
		}

		String text(String said) {
			return this.date + " " + this.id + " " + this.quantity + " " + said;
		}

	}

	record RowFile(String name, int hour, List<Row> rows) {

		static final Comparator<RowFile> NEWEST_FIRST = Comparator.comparing(RowFile::lastDate)
			.thenComparing(RowFile::hour)
			.thenComparing(RowFile::name)
			.reversed();

		LocalDate lastDate() {
			return Objects.requireNonNullElse(
					this.rows.stream().map(Row::date).max(Comparator.naturalOrder()).orElse(null), LocalDate.MIN);
		}

		ReportSource reimbursements() {
			return source("approval-date\treimbursement-id\treason\tfnsku\tquantity-reimbursed-cash\t"
					+ "quantity-reimbursed-inventory\tquantity-reimbursed-total\tamount-per-unit\tproduct-name\n",
					this.rows.stream()
						.map((row) -> "%s\t%s\tLost_Warehouse\tX1\t0\t0\t%d\t%s\t%s\n".formatted(row.date(), row.id(),
								row.quantity(), (this.hour == 1) ? "1.5" : "1.50", row.title())));
		}

		ReportSource removals() {
			return source("request-date\torder-id\torder-type\tfnsku\tdisposed-quantity\n", this.rows.stream()
				.map((row) -> "%s\t%s\tDisposal\tX1\t%d\n".formatted(row.date(), row.id(), row.quantity())));
		}

		private ReportSource source(String header, Stream<String> lines) {
			return LedgerFile.source(this.name, Instant.EPOCH.plusSeconds(3600L * this.hour),
					header + String.join("", lines.toList()));
		}

	}

}
