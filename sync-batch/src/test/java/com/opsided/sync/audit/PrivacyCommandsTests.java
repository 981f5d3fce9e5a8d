package com.opsided.sync.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands about one seller's data as an operator runs them. */
class PrivacyCommandsTests {

	private static final OpsidedHome HOME = OpsidedHome.shared();

	@TempDir
	private Path folder;

	@Test
	void anAuditedAccountIsHandedOutAndThenErasedForGood() throws Exception {
		SellerFixture seller = SellerFixture.of(1, 1_000);
		HOME.audit("to be erased", this.folder.resolve("out"), seller.reports(), "--quiet").run().exits(0);
		Path zip = this.folder.resolve("seller.zip");
		assertThat(HOME.opsided("export", "--account", "to be erased", "--out", zip).run().exits(0).printed())
			.contains("ledger_row", "batch_step_execution", " tables: " + zip);
		try (ZipFile file = new ZipFile(zip.toFile())) {
			String rows = new String(file.getInputStream(file.getEntry("data/ledger_row.csv")).readAllBytes());
			assertThat(rows.lines().count()).isEqualTo(HOME.rows("ledger_row", "to be erased") + 1);
		}
		HOME.opsided("erase", "--account", "to be erased", "--confirm", "another")
			.run()
			.exits(65)
			.tells("opsided: --confirm is 'another' and not 'to be erased': nothing was erased");
		assertThat(HOME.rows("ledger_row", "to be erased")).isPositive();
		OpsidedRun erased = HOME.opsided("erase", "--account", "to be erased", "--confirm", "to be erased")
			.run()
			.exits(0);
		assertThat(erased.printed()).contains("ledger_row", "batch_job_instance", "account ",
				"Providers to be told: 0; jobs taken out of Quartz: 0; files deleted on this machine: 0");
		HOME.opsided("export", "--account", "to be erased", "--out", this.folder.resolve("none.zip"))
			.run()
			.exits(65)
			.tells("opsided: There is no account 'to be erased' in region na");
		assertThat(Files.list(this.folder).map((file) -> file.getFileName().toString()).toList())
			.containsExactlyInAnyOrderElementsOf(List.of("out", "seller.zip"));
	}

	@Test
	void whoseDataIsMeantMustBeSaidOnce() throws Exception {
		HOME.opsided("export", "--out", this.folder.resolve("x.zip")).run().exits(2);
		HOME.opsided("erase", "--account", "a", "--user", "b", "--confirm", "a").run().exits(2);
		HOME.opsided("erase", "--account", "a").run().exits(2);
	}

}
