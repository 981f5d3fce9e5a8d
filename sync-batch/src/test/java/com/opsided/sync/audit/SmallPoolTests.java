package com.opsided.sync.audit;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too few connections for the work (promise K10). */
class SmallPoolTests {

	private static final OpsidedHome HOME = OpsidedHome.shared();

	private static final SellerFixture SELLER = SellerFixture.of(21, 4_000);

	@TempDir
	private Path directory;

	@Test
	void anExhaustedPoolIsToldAndWithALargerOneTheSameCommandGoesOn() throws Exception {
		OpsidedCommand command = HOME.audit("small pool", this.directory.resolve("out"), SELLER.reports());
		command.with("OPSIDED_POOL_SIZE", 2)
			.run()
			.exits(70)
			.printsNothing()
			.tells("opsided: all connections to PostgreSQL are in use", "opsided.pool.size");
		command.with("OPSIDED_POOL_SIZE", 16).run().exits(0).tells("Resuming an audit that was interrupted");
	}

}
