package com.opsided.sync.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it brings the tables up to date (promise K1). */
class KilledMigrationTests {

	private static final OpsidedHome HOME = OpsidedHome.shared();

	private static final SellerFixture SELLER = SellerFixture.of(21, 4_000);

	@TempDir
	private Path directory;

	@Test
	void theLockThatADeadProcessLeftDoesNotKeepTheNextFromStarting() throws Exception {
		OpsidedCommand command = HOME.audit("after a killed migration", this.directory.resolve("out"),
				SELLER.reports());
		command.run().exits(0);
		try (Connection connection = HOME.connect("opsided"); Statement statement = connection.createStatement()) {
			statement.execute(
					"update databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'a dead one'");
		}
		command.run().exits(0);
	}

}
