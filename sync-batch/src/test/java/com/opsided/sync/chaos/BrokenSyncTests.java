package com.opsided.sync.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sync, the detection and the reconciliation of a connected seller, whose node is
 * killed and whose database is restarted, leave the rows that an undisturbed one leaves.
 */
class BrokenSyncTests {

	private static final long SEED = 7;

	private static final long ROWS = 3_000;

	private static ServedCluster cluster;

	private static Map<String, String> unbroken;

	private static long unbrokenNanos;

	@BeforeAll
	static void syncUnbroken() throws Exception {
		cluster = ServedCluster.in(Path.of("target", "chaos-home"));
		ServedSeller seller = cluster.seller(SEED, ROWS);
		seller.sync();
		seller.awaitWork();
		long began = System.nanoTime();
		seller.awaitEnd();
		unbrokenNanos = System.nanoTime() - began;
		unbroken = seller.rows();
		for (String table : new String[] { "ledger", "inventory_item", "money_movement", "claim", "discrepancy" }) {
			assertThat(unbroken.get(table)).as(table).doesNotStartWith("0 rows");
		}
	}

	@AfterAll
	static void end() {
		cluster.close();
	}

	/** K1, in small. */
	@Test
	void aNodeKilledAtThreeRandomPointsLeavesTheRowsOfAnUnbrokenSync(TestReporter reporter) throws Exception {
		kill(3, reporter);
	}

	/** K1. */
	@Test
	@Tag("chaos")
	void aNodeKilledAtTwentyRandomPointsLeavesTheRowsOfAnUnbrokenSync(TestReporter reporter) throws Exception {
		kill(20, reporter);
	}

	/** K6. */
	@Test
	@Tag("chaos")
	void aSyncWhoseDatabaseIsRestartedGoesOnOrFailsWithASentenceAndCompletes(TestReporter reporter) throws Exception {
		ServedSeller seller = cluster.seller(SEED, ROWS);
		seller.sync();
		seller.await("some chunks are loaded",
				() -> cluster.jdbc()
					.sql("select count(*) from report_chunk where account = ?")
					.param(seller.account())
					.query(Long.class)
					.single() > 0);
		cluster.restartPostgres();
		long began = System.nanoTime();
		seller.await("the run goes on to its end or fails", seller::isAtRest);
		Map<Long, String> failed = seller.failed();
		reporter.publishEntry("after the restart", failed.isEmpty() ? "went on" : failed.toString());
		assertThat(failed.values()).allSatisfy((detail) -> assertThat(detail).contains(" ").doesNotContain("null"));
		for (long run : failed.keySet()) {
			seller.restart(run);
		}
		seller.awaitEnd();
		reporter.publishEntry("seconds to the end", seconds(System.nanoTime() - began));
		assertThat(seller.rows()).isEqualTo(unbroken);
	}

	private static void kill(int kills, TestReporter reporter) throws Exception {
		long seed = Long.getLong("chaos.seed", System.nanoTime());
		reporter.publishEntry(
				Map.of("seed (chaos.seed)", Long.toString(seed), "an unbroken chain takes", seconds(unbrokenNanos)));
		Random random = new Random(seed);
		ServedSeller seller = begin();
		for (int killed = 0; killed < kills;) {
			seller.awaitWork();
			long point = System.nanoTime() + (long) (random.nextDouble() * unbrokenNanos);
			while (System.nanoTime() < point && !seller.isDone()) {
				LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
			}
			if (seller.isDone()) {
				assertThat(seller.rows()).as("seed " + seed).isEqualTo(unbroken);
				seller = begin();
				continue;
			}
			String place = seller.place();
			long began = System.nanoTime();
			cluster.killAndStart();
			killed++;
			seller.awaitWork();
			reporter.publishEntry("kill " + killed, place + "; taken over after " + seconds(System.nanoTime() - began));
		}
		seller.awaitEnd();
		assertThat(seller.rows()).as("seed " + seed).isEqualTo(unbroken);
	}

	private static ServedSeller begin() throws Exception {
		ServedSeller seller = cluster.seller(SEED, ROWS);
		seller.sync();
		return seller;
	}

	private static String seconds(long nanos) {
		return "%.1f s".formatted(nanos / (double) TimeUnit.SECONDS.toNanos(1));
	}

}
