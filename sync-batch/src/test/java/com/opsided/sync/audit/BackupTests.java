package com.opsided.sync.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backup is taken and restored as docs/operating.md says, with PostgreSQL's own tools,
 * while a run is under way; what was restored goes on with that run.
 */
@Tag("chaos")
class BackupTests {

	private static final SellerFixture SELLER = SellerFixture.of(11, 4_000);

	private static final String CHUNKS = "select count(*) from report_chunk c join account using (account) "
			+ "where name = 'backed up'";

	@TempDir
	private Path directory;

	private Path servers;

	@BeforeEach
	void makeRoom() throws Exception {
		// Where a server that may not run as root may enter.
		this.servers = Files.createTempDirectory(Path.of("/tmp"), "opsided-backup");
		Files.setPosixFilePermissions(this.servers,
				java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
	}

	@AfterEach
	void tidy() throws Exception {
		try (var files = Files.walk(this.servers)) {
			for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
	}

	@Test
	void aDumpFromTheMiddleOfARunIsRestoredElsewhereAndTheRunGoesOnThereToTheSameEnd() throws Exception {
		Path dump = this.servers.resolve("opsided.dump");
		Path unbroken = this.directory.resolve("unbroken");
		long all;
		try (InstalledPostgres first = InstalledPostgres.start(this.servers.resolve("first"))) {
			audit(first, "one", "migrates", this.directory.resolve("any")).run().exits(0);
			slowDown(first);
			OpsidedProcess running = audit(first, "one", "backed up", unbroken).start();
			Await.until("some chunks are there", () -> first.count(CHUNKS) >= 8, running::isAlive);
			first.onDatabase("pg_dump", "--format=custom", "--file=" + dump);
			assertThat(running.isAlive()).as("the dump was taken in the midst of the run").isTrue();
			first.execute("drop trigger slow on report_chunk");
			running.end().exits(0);
			all = first.count(CHUNKS);
		}
		try (InstalledPostgres second = InstalledPostgres.start(this.servers.resolve("second"))) {
			// Roles belong to a server: no dump of a database has them.
			second.execute("create role opsided_api nologin");
			second.onDatabase("pg_restore", "--exit-on-error", dump);
			second.execute("drop trigger slow on report_chunk");
			long restored = second.count(CHUNKS);
			assertThat(restored).isBetween(8L, all - 1);
			Path resumed = this.directory.resolve("resumed");
			audit(second, "two", "backed up", resumed).run()
				.exits(0)
				.tells("Resuming an audit that was interrupted", " goes on after line ");
			assertThat(second.count(CHUNKS)).isEqualTo(all);
			assertThat(new AuditOutput(resumed).discrepancies()).isEqualTo(new AuditOutput(unbroken).discrepancies())
				.hasSizeGreaterThan(40);
			assertThat(new AuditOutput(resumed).summary().get("discrepancies"))
				.isEqualTo(new AuditOutput(unbroken).summary().get("discrepancies"));
		}
	}

	private OpsidedCommand audit(InstalledPostgres server, String home, String account, Path out) {
		return server.named(new OpsidedCommand(this.directory.resolve(home), List.of("audit", "--account", account,
				"--out", out.toString(), "--as-of", "2026-03-24", SELLER.reports().toString()))
			.inSmallChunks());
	}

	/** So that the dump is taken long before the end. */
	private static void slowDown(InstalledPostgres server) throws Exception {
		server.execute("""
				create function slow() returns trigger language plpgsql as $$
				begin
				    perform pg_sleep(0.5);
				    return new;
				end $$;
				create trigger slow before insert on report_chunk for each row execute function slow()
				""");
	}

}
