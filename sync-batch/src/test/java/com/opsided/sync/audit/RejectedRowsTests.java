package com.opsided.sync.audit;

import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows that cannot be read: few are kept aside and told, many give the file up.
 */
class RejectedRowsTests {

	private final OpsidedHome home = OpsidedHome.shared();

	private final SellerFixture seller = SellerFixture.of(1, 1_000);

	@TempDir
	Path directory;

	@Test
	void threeWrongDatesInAThousandRowsAreKeptAsideAndTold() throws Exception {
		Path ledger = this.seller.changed("ledger-detail.txt", this.directory.resolve("ledger.txt"),
				RejectedRowsTests::withWrongDate, 101, 501, 1001);
		this.home.audit("three wrong", out(), ledger)
			.run()
			.exits(0)
			.tells("ledger.txt: 3 of 1,000 rows were rejected and are kept in rejected_row:", "  line 101: Date",
					"  line 501: Date", "  line 1001: Date", "'the 24th of March'");
		new AuditOutput(out()).hasFile("ledger.txt", 1_000, 997, 3);
		assertThat(this.home.rows("rejected_row", "three wrong")).isEqualTo(3);
		assertThat(this.home.rows("ledger_row", "three wrong")).isEqualTo(997);
	}

	@Test
	void aFileWithTooManyWrongRowsCountsForNothingUntilItIsCorrected() throws Exception {
		int[] lines = IntStream.rangeClosed(200, 210).toArray();
		Path ledger = this.seller.changed("ledger-detail.txt", this.directory.resolve("ledger.txt"),
				RejectedRowsTests::withWrongDate, lines);
		this.home.audit("many wrong", out(), ledger, this.seller.file("reimbursements.txt"))
			.run()
			.exits(65)
			.tells("ledger.txt: 11 of 1,000 rows cannot be read, which is more than 1 % (and more than 10), so none of the "
					+ "file counts; correct it or download it again; the first is line 200: Date",
					"The files above are not part of the audit; the others are.");
		AuditOutput output = new AuditOutput(out());
		assertThat(output.file("ledger.txt").get("problem").asString()).contains("11 of 1,000 rows");
		assertThat(output.file("reimbursements.txt").get("loaded").asLong()).isPositive();
		assertThat(output.discrepancies()).noneMatch((line) -> line.startsWith("FC_LOST"));
		assertThat(this.home.rows("ledger_row", "many wrong")).isZero();
		assertThat(this.home.rows("rejected_row", "many wrong")).isEqualTo(11);

		this.home
			.audit("many wrong", out(), this.seller.file("ledger-detail.txt"), this.seller.file("reimbursements.txt"))
			.run()
			.exits(0);
		output.hasFile("ledger-detail.txt", 1_000, 1_000, 0);
		assertThat(output.discrepancies()).anyMatch((line) -> line.startsWith("FC_LOST"));
	}

	private static String withWrongDate(String line) {
		return line.replaceFirst("\"[0-9/]+\"", "\"the 24th of March\"");
	}

	private Path out() {
		return this.directory.resolve("out");
	}

}
