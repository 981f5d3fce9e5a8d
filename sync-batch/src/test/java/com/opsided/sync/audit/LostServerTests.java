package com.opsided.sync.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database goes away in the middle of an audit, or is taken away with it.
 */
class LostServerTests {

	private static final SellerFixture SELLER = SellerFixture.of(21, 4_000);

	@TempDir
	static Path undisturbed;

	private static OpsidedHome home;

	@TempDir
	Path directory;

	@BeforeAll
	static void auditUndisturbed() throws Exception {
		home = OpsidedHome.alone(Path.of("target", "opsided-home-alone"));
		home.audit("undisturbed", undisturbed, SELLER.reports()).run().exits(0);
	}

	@Test
	void afterTheServerWasKilledTheSameCommandGoesOn() throws Exception {
		OpsidedCommand command = home.audit("server killed", out(), SELLER.reports()).inSmallChunks();
		OpsidedProcess audit = heldUp(home, command, () -> {
			// what was committed in the last moments would be lost with it
			home.flush();
			ProcessHandle postmaster = home.postmaster();
			postmaster.destroyForcibly();
			postmaster.onExit().get(30, TimeUnit.SECONDS);
		});
		audit.end()
			.exits(70)
			.printsNothing()
			.tells("opsided: PostgreSQL stopped answering; what was loaded is kept: run the same command again, it goes on "
					+ "where it stopped");
		assertGoesOn(command);
	}

	@Test
	void ctrlCEndsSoonLeavesNoServerBehindAndTheSameCommandGoesOn() throws Exception {
		OpsidedCommand command = home.audit("interrupted", out(), SELLER.reports()).inSmallChunks();
		OpsidedProcess audit = slowly(command);
		audit.interrupt();
		long interrupted = System.nanoTime();
		audit.end()
			.exits(130)
			.printsNothing()
			.tells("opsided: interrupted; what was loaded is kept: run the same command again, it goes on where it stopped");
		assertThat(System.nanoTime() - interrupted).isLessThan(TimeUnit.SECONDS.toNanos(15));
		assertThat(home.postmasterPid()).doesNotExist();
		hurryUp();
		assertGoesOn(command);
	}

	@Test
	void afterADiskWasFullTheSameCommandGoesOn() throws Exception {
		try (SmallDisk disk = SmallDisk.mountedOn(Files.createDirectory(this.directory.resolve("disk")))) {
			OpsidedHome onDisk = OpsidedHome.alone(disk.path());
			onDisk.audit("first", out(), SELLER.reports(), "--quiet").run().exits(0);
			OpsidedCommand command = onDisk.audit("disk full", out(), SELLER.reports()).inSmallChunks();
			heldUp(onDisk, command, disk::fill).end()
				.exits(70)
				.printsNothing()
				.tells("opsided: the disk that holds " + disk.path()
						+ " is full; what was loaded is kept: free space there "
						+ "and run the same command again, it goes on where it stopped");
			command.run()
				.exits(70)
				.printsNothing()
				.tellsOnly("opsided: cannot keep data in " + disk.path() + " as user " + System.getProperty("user.name")
						+ " (there is no room left on its disk): mend that, or set OPSIDED_HOME to another directory");
			disk.free();
			command.run().exits(0).tells("Resuming an audit that was interrupted");
			assertThat(new AuditOutput(out()).discrepancies()).isEqualTo(new AuditOutput(undisturbed).discrepancies());
		}
	}

	@Test
	void aHomeThatCannotBeUsedIsToldBeforeAnythingBegins() throws Exception {
		Path file = Files.writeString(this.directory.resolve("file"), "");
		new OpsidedCommand(file.resolve("home"), List.of("audit", SELLER.reports().toString())).run()
			.exits(70)
			.printsNothing()
			.tellsOnly("opsided: cannot keep data in " + file.resolve("home") + " as user "
					+ System.getProperty("user.name")
					+ " (Not a directory): mend that, or set OPSIDED_HOME to another directory");
	}

	/**
	 * Starts a command, waits until it is in the midst of loading, and does something.
	 */
	private static OpsidedProcess heldUp(OpsidedHome home, OpsidedCommand command, Action action) throws Exception {
		return home.withServer(() -> {
			Barrier barrier = Barrier.before(home, "insert", "report_chunk", "new.chunk = 4 and new.load_id = 4");
			OpsidedProcess audit = command.start();
			barrier.awaitArrival(audit);
			action.take();
			barrier.open();
			return audit;
		});
	}

	/**
	 * Starts a command and waits until it has loaded a little; it takes long over the
	 * rest.
	 */
	private static OpsidedProcess slowly(OpsidedCommand command) throws Exception {
		return home.withServer(() -> {
			try (Connection connection = home.connect("opsided"); Statement statement = connection.createStatement()) {
				statement.execute("create or replace function take_long() returns trigger language plpgsql as "
						+ "$$ begin perform pg_sleep(1); return new; end $$");
				statement.execute("create trigger take_long before insert on report_chunk for each row "
						+ "when (new.chunk > 1) execute function take_long()");
				OpsidedProcess audit = command.start();
				Await.until("some chunks are loaded", () -> home.rows("report_chunk", "interrupted") > 6,
						audit::isAlive);
				return audit;
			}
		});
	}

	private static void hurryUp() throws Exception {
		home.withServer(() -> {
			try (Connection connection = home.connect("opsided"); Statement statement = connection.createStatement()) {
				return statement.execute("drop trigger take_long on report_chunk");
			}
		});
	}

	/** What befalls an audit. */
	private interface Action {

		void take() throws Exception;

	}

	private void assertGoesOn(OpsidedCommand command) throws Exception {
		command.run().exits(0).tells("Resuming an audit that was interrupted");
		assertThat(new AuditOutput(out()).discrepancies()).isEqualTo(new AuditOutput(undisturbed).discrepancies());
		assertThat(home.postmasterPid()).doesNotExist();
	}

	private Path out() {
		return this.directory.resolve("out");
	}

}
