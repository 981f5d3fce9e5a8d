package com.opsided.sync.audit;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Audits that are killed in the middle, or meet each other, come to what an undisturbed
 * one comes to.
 */
class InterruptedAuditTests {

	private static final OpsidedHome HOME = OpsidedHome.shared();

	private static final SellerFixture SELLER = SellerFixture.of(21, 4_000);

	@TempDir
	static Path undisturbed;

	@TempDir
	Path directory;

	@BeforeAll
	static void auditUndisturbed() throws Exception {
		HOME.audit("undisturbed", undisturbed, SELLER.reports()).run().exits(0);
	}

	@Test
	void aLoadThatWasKilledGoesOnAtTheNextChunk() throws Exception {
		killAt("killed in load", "insert", "report_chunk", "new.chunk = 5 and new.load_id = 4").tells(
				"Resuming an audit that was interrupted", "ledger-detail.txt goes on after line ",
				"(2,500 rows are loaded)", "Loaded ");
		assertThat(HOME.rows("ledger_row", "killed in load")).isEqualTo(4_000);
		assertThat(HOME.rows("report_chunk", "killed in load"))
			.isEqualTo(HOME.rows("report_chunk", "killed in detection"));
	}

	@Test
	void aDetectionThatWasKilledGoesOnAfterTheProductsThatAreDone() throws Exception {
		killAt("killed in detection", "update", "detection", "new.products = 8")
			.tells("All of these files are loaded already", "Detection was interrupted and goes on after 7 products");
	}

	@Test
	void aReconciliationThatWasKilledGoesOnAfterTheDiscrepanciesThatAreDone() throws Exception {
		killAt("killed in reconciliation", "insert", "assessment", "new.number = 150")
			.tells("All of these files are loaded already", "Reconciliation was interrupted and goes on after ")
			.doesNotTell("Detection", "after 0 discrepancies");
	}

	@Test
	void theSecondOfTwoAuditsOfOneAccountSaysThatItWaits() throws Exception {
		Path out = this.directory.resolve("first");
		Path secondOut = this.directory.resolve("second");
		try (Barrier barrier = Barrier.before(HOME, "insert", "report_chunk", "new.chunk = 3")) {
			OpsidedProcess first = HOME.audit("two at once", out, SELLER.reports()).inSmallChunks().start();
			barrier.awaitArrival(first);
			OpsidedProcess second = HOME.audit("two at once", secondOut, SELLER.reports()).inSmallChunks().start();
			second.awaitTelling("Another process works on account 'two at once'; waiting for it to end");
			assertThat(first.isAlive()).isTrue();
			barrier.open();
			first.end().exits(0);
			second.end().exits(0).tells("All of these files are loaded already").doesNotTell("Resuming");
		}
		assertSameAsUndisturbed(out);
		assertSameAsUndisturbed(secondOut);
	}

	private OpsidedRun killAt(String account, String event, String table, String condition) throws Exception {
		Path out = this.directory.resolve("out");
		try (Barrier barrier = Barrier.before(HOME, event, table, condition)) {
			OpsidedProcess killed = HOME.audit(account, out, SELLER.reports()).inSmallChunks().start();
			barrier.awaitArrival(killed);
			killed.kill();
		}
		assertThat(out.resolve("discrepancies.csv")).doesNotExist();
		OpsidedRun again = HOME.audit(account, out, SELLER.reports()).inSmallChunks().run().exits(0);
		assertSameAsUndisturbed(out);
		return again;
	}

	private static void assertSameAsUndisturbed(Path out) throws Exception {
		List<String> expected = new AuditOutput(undisturbed).discrepancies();
		assertThat(new AuditOutput(out).discrepancies()).isEqualTo(expected).hasSizeGreaterThan(40);
	}

}
