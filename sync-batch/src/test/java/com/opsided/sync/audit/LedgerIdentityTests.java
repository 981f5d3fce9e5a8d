package com.opsided.sync.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.opsided.shared.account.Region;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The identity of ledger rows ({@code detection.md} §2), sentence by sentence.
 */
class LedgerIdentityTests {

	private static final LedgerLine LAMP = LedgerLine.lost("2026-03-01", "X1", -1);

	private static final LedgerLine CHAIR = LedgerLine.lost("2026-03-01", "X2", -2);

	private static final LedgerLine TABLE = LedgerLine.lost("2026-03-02", "X3", -3);

	private final Seller seller = Seller.in(Region.NA);

	@Test
	void loadingAFileAgainChangesNothingAndWritesNothing() {
		LedgerFile file = LedgerFile.of("a", 1, LAMP, LAMP, CHAIR, TABLE);
		load(file);
		List<Map<String, Object>> before = everything();
		List<AuditedFile> again = load(file);
		assertThat(everything()).isEqualTo(before).isNotEmpty();
		assertThat(again).singleElement().satisfies((audited) -> {
			assertThat(audited.read()).isEqualTo(4);
			assertThat(audited.loaded()).isEqualTo(4);
		});
		isUnited(file);
	}

	@Test
	void theSameRowsInAnotherFileWriteNothing() {
		LedgerFile file = LedgerFile.of("a", 1, LAMP, LAMP, CHAIR);
		load(file);
		LedgerFile longer = LedgerFile.of("b", 2, LAMP, LAMP, CHAIR, TABLE);
		load(longer);
		assertThat(this.seller.count("ledger_row")).isEqualTo(4);
		assertThat(this.seller
			.select("select unwritten::text from report_load where account = :account " + "and file_name = 'b'"))
			.containsExactly(Map.of("unwritten", "{2026-03-01}"));
		isUnited(file, longer);
	}

	@Test
	void aChangedTitleAddsNothingAndTheNewestSpeaks() {
		LedgerFile old = LedgerFile.of("a", 1, LAMP, CHAIR);
		LedgerFile renamed = LedgerFile.of("b", 2, LAMP.with("Title", "a brighter lamp"), CHAIR);
		load(renamed);
		load(old);
		assertThat(titles()).containsExactly("a brighter lamp", "a lamp");
		isUnited(old, renamed);
	}

	@Test
	void overlappingFilesUniteInAnyOrder() {
		LedgerFile first = LedgerFile.of("a", 1, LAMP, CHAIR);
		LedgerFile second = LedgerFile.of("b", 2, CHAIR, TABLE, TABLE);
		LedgerFile third = LedgerFile.of("c", 3, TABLE, LAMP, LAMP);
		for (List<LedgerFile> order : List.of(List.of(first, second, third), List.of(third, second, first),
				List.of(second, third, first))) {
			Seller other = Seller.in(Region.NA);
			order.forEach((file) -> other.load(file.source()));
			assertThat(UnitedLedger.in(other)).hasSize(5).isEqualTo(UnitedLedger.of(order));
		}
	}

	@Test
	void filteredFilesNeverRemove() {
		LedgerFile all = LedgerFile.of("a", 1, LAMP, CHAIR, TABLE);
		LedgerFile some = LedgerFile.of("b", 2, CHAIR.with("Unreconciled Quantity", "2"), TABLE);
		load(all);
		load(some);
		isUnited(all, some);
		assertThat(this.seller.count("ledger")).isEqualTo(3);
	}

	@Test
	void anIdentityCountsAsOftenAsInTheFileThatHasItMostOften() {
		LedgerFile twice = LedgerFile.of("a", 1, LAMP, LAMP, CHAIR);
		LedgerFile thrice = LedgerFile.of("b", 2, LAMP, LAMP, LAMP);
		LedgerFile once = LedgerFile.of("c", 3, LAMP, CHAIR);
		load(twice, thrice, once);
		assertThat(this.seller.count("ledger")).isEqualTo(4);
		isUnited(twice, thrice, once);
	}

	@Test
	void attributesComeFromTheFileWithTheLaterLastDate() {
		LedgerFile late = LedgerFile.of("a", 1, LAMP.with("Unreconciled Quantity", "1"), TABLE);
		LedgerFile early = LedgerFile.of("b", 2, LAMP.with("Unreconciled Quantity", "0"));
		load(late);
		load(early);
		assertThat(unreconciled("X1")).containsExactly(1);
		isUnited(late, early);
	}

	@Test
	void ofTheSameLastDateTheFileModifiedLaterSpeaks() {
		LedgerFile later = LedgerFile.of("a", 2, LAMP.with("Reconciled Quantity", "1"));
		LedgerFile earlier = LedgerFile.of("b", 1, LAMP.with("Reconciled Quantity", "0"));
		load(later);
		load(earlier);
		isUnited(later, earlier);
		assertThat(UnitedLedger.in(this.seller)).singleElement().asString().contains("a lamp, 1");
	}

	@Test
	void ofTheSameTimeTheLaterNameSpeaks() {
		LedgerFile laterName = LedgerFile.of("b", 1, LAMP.with("Store", "amazon.ca"));
		LedgerFile earlierName = LedgerFile.of("a", 1, LAMP.with("Store", "amazon.com"));
		load(laterName);
		load(earlierName);
		isUnited(laterName, earlierName);
		assertThat(UnitedLedger.in(this.seller)).singleElement().asString().contains("amazon.ca");
	}

	@Test
	void headerVariantsUnite() {
		LedgerFile full = LedgerFile.of("a", 1, LAMP.with("Date and Time", "2026-03-01T10:00:00-0800"), CHAIR);
		LedgerFile withoutStore = LedgerFile.of("b", 2, LAMP, TABLE).lacking("Store", "Date and Time");
		LedgerFile plain = LedgerFile.of("c", 0, LAMP, LAMP, CHAIR)
			.lacking("Store", "Date and Time", "Reconciled Quantity", "Unreconciled Quantity");
		load(full);
		load(withoutStore);
		load(plain.separatedBy(','));
		assertThat(this.seller.count("ledger")).isEqualTo(4);
		isUnited(full, withoutStore, plain);
	}

	@Test
	void occurrencesAreCountedInTheOrderOfTheNewestFile() {
		LedgerFile old = LedgerFile.of("a", 1, LAMP.with("Unreconciled Quantity", "9"),
				LAMP.with("Unreconciled Quantity", "8"), LAMP.with("Unreconciled Quantity", "7"));
		LedgerFile fresh = LedgerFile.of("b", 2, LAMP.with("Unreconciled Quantity", "1"),
				LAMP.with("Unreconciled Quantity", "2"));
		load(fresh);
		load(old);
		isUnited(old, fresh);
		assertThat(unreconciled("X1")).containsExactlyInAnyOrder(1, 2, 7);
	}

	@Test
	void anOverlappingLoadEqualsALoadOfTheUnitedRowsAsOneFile() {
		LedgerFile first = LedgerFile.of("a", 1, LAMP, CHAIR, CHAIR);
		LedgerFile second = LedgerFile.of("b", 2, LAMP, LAMP, TABLE);
		load(first);
		load(second);
		Seller independent = Seller.in(Region.NA);
		independent.load(LedgerFile.of("whole", 3, LAMP, LAMP, CHAIR, CHAIR, TABLE).source());
		assertThat(UnitedLedger.in(this.seller)).isEqualTo(UnitedLedger.in(independent)).hasSize(5);
	}

	@Test
	void aFileThatIsLoadedAgainUnderAnotherTimeAndNameChangesNothing() {
		LedgerFile first = LedgerFile.of("a", 1, LAMP.with("Unreconciled Quantity", "1"), CHAIR);
		LedgerFile second = LedgerFile.of("b", 2, LAMP.with("Unreconciled Quantity", "0"));
		load(first);
		load(second);
		List<Map<String, Object>> before = everything();
		load(LedgerFile.of("z", 3, first.lines().toArray(LedgerLine[]::new)));
		assertThat(everything()).isEqualTo(before);
		isUnited(first, second);
	}

	@Test
	void aRunWhoseFilesStandInEachOthersWayLoadsThemAll() {
		LedgerFile first = LedgerFile.of("a", 1, LAMP, CHAIR);
		load(first);
		LedgerFile disputing = LedgerFile.of("b", 2, LAMP.with("Reconciled Quantity", "1"), LAMP);
		LedgerFile repeating = LedgerFile.of("c", 3, LAMP, CHAIR, TABLE);
		assertThat(load(disputing, repeating)).allSatisfy((file) -> {
			assertThat(file.problem()).isNull();
			assertThat(file.read()).isPositive();
		});
		isUnited(first, disputing, repeating);
	}

	private List<AuditedFile> load(LedgerFile... files) {
		return this.seller.load(Stream.of(files).map(LedgerFile::source).toList());
	}

	private void isUnited(LedgerFile... files) {
		assertThat(UnitedLedger.in(this.seller)).isEqualTo(UnitedLedger.of(List.of(files)));
	}

	private List<Object> titles() {
		return column("select distinct title as value from ledger where account = :account order by 1");
	}

	private List<Object> unreconciled(String fnsku) {
		return column("select unreconciled as value from ledger where account = :account and fnsku = '" + fnsku + "'");
	}

	private List<Object> column(String sql) {
		return new ArrayList<>(this.seller.select(sql).stream().map((row) -> row.get("value")).toList());
	}

	/**
	 * The content of every table a load writes to, and where its rows lie on the disk.
	 */
	private List<Map<String, Object>> everything() {
		return Stream.of("ledger_row", "ledger_day", "report_day", "report_chunk", "product", "ledger_attribute", "run")
			.flatMap((table) -> this.seller
				.select("select t.ctid::text, t.xmin::text, t.* from " + table
						+ " t where account = :account order by ctid")
				.stream())
			.toList();
	}

}
