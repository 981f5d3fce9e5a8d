package com.opsided.sync.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What {@code detection.md} §2 says of several files, in memory and without a thought of
 * loads or dates: an identity counts as often as in the one file that has it most often,
 * and each occurrence is as the newest file says that has it.
 */
final class UnitedLedger {

	private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");

	private static final Comparator<LedgerFile> NEWEST_FIRST = Comparator
		.comparing((LedgerFile file) -> Objects.requireNonNullElse(file.lastDate(), LocalDate.MIN))
		.thenComparing(LedgerFile::modified)
		.thenComparing(LedgerFile::name)
		.reversed();

	private UnitedLedger() {
	}

	/** The rows that files make up, as sorted texts. */
	static List<String> of(Collection<LedgerFile> files) {
		return of(files, (file, date) -> true);
	}

	/** The same, where not every file has a say on every date. */
	static List<String> of(Collection<LedgerFile> files, BiPredicate<LedgerFile, LocalDate> hasSay) {
		List<Map<LedgerLine.Identity, List<LedgerLine>>> newestFirst = files.stream()
			.sorted(NEWEST_FIRST)
			.map((file) -> byIdentity(file, (line) -> hasSay.test(file, line.identity().date())))
			.toList();
		List<String> rows = new ArrayList<>();
		newestFirst.stream().flatMap((file) -> file.keySet().stream()).distinct().forEach((identity) -> {
			List<LedgerLine> united = new ArrayList<>();
			for (Map<LedgerLine.Identity, List<LedgerLine>> file : newestFirst) {
				List<LedgerLine> own = file.getOrDefault(identity, List.of());
				own.stream().skip(united.size()).forEach(united::add);
			}
			for (int i = 0; i < united.size(); i++) {
				rows.add(text(united.get(i), i + 1));
			}
		});
		return rows.stream().sorted().toList();
	}

	private static Map<LedgerLine.Identity, List<LedgerLine>> byIdentity(LedgerFile file,
			Predicate<LedgerLine> wanted) {
		return file.lines()
			.stream()
			.filter(wanted)
			.collect(Collectors.groupingBy(LedgerLine::identity, LinkedHashMap::new, Collectors.toList()));
	}

	private static String text(LedgerLine line, int occurrence) {
		return "%s #%d: %s".formatted(line.identity(), occurrence,
				LedgerLine.ATTRIBUTES.stream()
					.map((name) -> name.equals("Date and Time") ? moment(line.attribute(name)) : line.attribute(name))
					.toList());
	}

	private static String moment(String written) {
		return written.isEmpty() ? "" : OffsetDateTime.parse(written, OFFSET).toInstant().toString();
	}

	/** The rows that count for a seller, as the database has them, in the same form. */
	static List<String> in(Seller seller) {
		return seller.select("""
				select l.*, row_number() over (
				    partition by l.event_date, l.fnsku, l.asin, l.msku, l.event_type, l.reference_id, l.quantity,
				                 l.fulfillment_center, l.disposition, l.reason, l.country
				    order by n.place, l.line) as occurrence
				from ledger l
				join ledger_day d on d.account = l.account and d.event_date = l.event_date and d.load_id = l.load_id
				join report_newness n on n.account = d.account and n.load_id = d.ranked_as
				where l.account = :account
				""").stream().map(UnitedLedger::text).sorted().toList();
	}

	private static String text(Map<String, Object> row) {
		LedgerLine.Identity identity = new LedgerLine.Identity(LocalDate.parse(cell(row, "event_date")),
				cell(row, "fnsku"), cell(row, "asin"), cell(row, "msku"), cell(row, "event_type"),
				cell(row, "reference_id"), Integer.parseInt(cell(row, "quantity")), cell(row, "fulfillment_center"),
				cell(row, "disposition"), cell(row, "reason"), cell(row, "country"));
		return "%s #%s: %s".formatted(identity, cell(row, "occurrence"), List.of(cell(row, "title"),
				cell(row, "reconciled"), cell(row, "unreconciled"), cell(row, "event_time"), cell(row, "store")));
	}

	private static String cell(Map<String, Object> row, String column) {
		Object value = row.get(column);
		if (value instanceof Timestamp moment) {
			Instant instant = moment.toInstant();
			return instant.atOffset(ZoneOffset.UTC).toInstant().toString();
		}
		return (value != null) ? value.toString() : "";
	}

}
