package com.opsided.sync.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.shared.account.Region;
import com.opsided.sync.report.ReportSource;
import com.opsided.sync.run.RunFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A load that fails in the middle and is executed again ends like one that never failed.
 */
class RestartTests {

	private static final int ROWS = 7 * TestPlatform.CHUNK_ROWS + 50;

	private final Seller seller = Seller.in(Region.NA);

	@AfterEach
	void noFailureIsLeft() {
		PlannedFailure.never();
	}

	@Test
	void aFailedLoadGoesOnAfterItsLastChunk() {
		ReportSource file = ledger(ROWS, 0);
		failAfter(3, file);
		assertThat(chunks()).containsExactly(0, 1, 2);
		assertThat(this.seller.count("ledger")).as("nothing half-loaded is seen").isZero();
		AuditedFile loaded = this.seller.load(file).get(0);
		assertThat(loaded.read()).isEqualTo(ROWS).isEqualTo(loaded.loaded() + loaded.rejected());
		assertThat(chunks()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
		isLikeAnUnbrokenLoad(file);
		assertThat(steps()).containsExactly("loadReports FAILED 4 3 1", "loadReports COMPLETED 5 5 0",
				"publishReports COMPLETED 1 1 0");
	}

	@Test
	void aLoadMayFailAtEveryChunk() {
		ReportSource file = ledger(ROWS, 0);
		for (int chunk = 0; chunk < 8; chunk++) {
			failAfter((chunk == 0) ? 0 : 1, file);
		}
		this.seller.load(file);
		isLikeAnUnbrokenLoad(file);
	}

	@Test
	void rowsRejectedBeforeTheFailureAreKeptOnce() {
		ReportSource file = ledger(ROWS, 9);
		failAfter(4, file);
		assertThat(this.seller.count("rejected_row")).isEqualTo(9);
		AuditedFile loaded = this.seller.load(file).get(0);
		assertThat(loaded.read()).isEqualTo(ROWS).isEqualTo(loaded.loaded() + loaded.rejected());
		assertThat(loaded.rejected()).isEqualTo(9);
		assertThat(this.seller.select("select line from rejected_row where account = :account order by line"))
			.extracting((row) -> row.get("line"))
			.containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
		isLikeAnUnbrokenLoad(file);
	}

	@Test
	void aFileBehindTheFailureIsLoadedToo() {
		ReportSource first = ledger(ROWS, 0);
		ReportSource second = LedgerFile.of("second", 2, LedgerLine.lost("2026-04-01", "X1", -1)).source();
		PlannedFailure.after(8);
		assertThatThrownBy(() -> this.seller.load(first, second)).isInstanceOf(RunFailed.class);
		this.seller.load(first, second);
		isLikeAnUnbrokenLoad(first, second);
	}

	@Test
	void aPlanThatDoesNotHoldAnyMoreIsStartedOver() {
		LedgerLine lamp = LedgerLine.lost("2026-03-01", "X1", -1);
		List<LedgerLine> lines = new ArrayList<>(List.of(lamp));
		for (int i = 0; i < 3 * TestPlatform.CHUNK_ROWS; i++) {
			lines.add(LedgerLine.lost("2026-03-02", "Y" + i, -1));
		}
		LedgerFile first = LedgerFile.of("first", 1, lamp);
		LedgerFile planned = LedgerFile.of("planned", 3, lines.toArray(LedgerLine[]::new));
		LedgerFile between = LedgerFile.of("between", 2, lamp.with("Reconciled Quantity", "1"), lamp);
		this.seller.load(first.source());
		failAfter(1, planned.source());
		this.seller.load(between.source());
		this.seller.load(planned.source());
		assertThat(UnitedLedger.in(this.seller)).isEqualTo(UnitedLedger.of(List.of(first, between, planned)));
	}

	private void failAfter(int blocks, ReportSource file) {
		PlannedFailure.after(blocks);
		assertThatThrownBy(() -> this.seller.load(file)).isInstanceOf(RunFailed.class)
			.hasRootCauseMessage("a planned failure");
	}

	private void isLikeAnUnbrokenLoad(ReportSource... files) {
		Seller unbroken = Seller.in(Region.NA);
		unbroken.load(files);
		for (String table : List.of("ledger_row", "report_chunk", "report_day", "rejected_row", "ledger_day")) {
			assertThat(rows(this.seller, table)).as(table).isEqualTo(rows(unbroken, table));
		}
		assertThat(UnitedLedger.in(this.seller)).isEqualTo(UnitedLedger.in(unbroken)).isNotEmpty();
	}

	/** Everything but the account, in the order of the keys. */
	private static List<String> rows(Seller seller, String table) {
		return seller
			.select("select (to_jsonb(t) - 'account')::text as row from " + table
					+ " t where account = :account order by 1")
			.stream()
			.map((row) -> String.valueOf(row.get("row")))
			.toList();
	}

	private List<Object> chunks() {
		return this.seller.select("select chunk from report_chunk where account = :account order by chunk")
			.stream()
			.map((row) -> row.get("chunk"))
			.toList();
	}

	/** What Spring Batch counted: blocks read, blocks written, chunks taken back. */
	private List<String> steps() {
		return this.seller.select("""
				select s.step_name, s.status, s.read_count, s.write_count, s.rollback_count
				from batch_step_execution s
				join batch_job_execution_params p using (job_execution_id)
				where p.parameter_name = 'account' and p.parameter_value = cast(:account as text)
				order by s.step_execution_id
				""")
			.stream()
			.map(Map::values)
			.map((values) -> String.join(" ", values.stream().map(String::valueOf).toList()))
			.toList();
	}

	/** Many rows over a month, some of them equal, the first ones bad. */
	private static ReportSource ledger(int rows, int bad) {
		List<LedgerLine> lines = new ArrayList<>();
		for (int i = 0; i < rows; i++) {
			lines.add(LedgerLine.lost("2026-03-%02d".formatted(1 + i % 28), "X" + i % 11, -1 - i % 3));
		}
		LedgerFile file = LedgerFile.of("ledger", 1, lines.toArray(LedgerLine[]::new));
		String text = file.text();
		for (int i = 0; i < bad; i++) {
			text = text.replaceFirst("\"-\\d+\"", "\"many\"");
		}
		return LedgerFile.source(file.name(), file.modified(), text);
	}

}
