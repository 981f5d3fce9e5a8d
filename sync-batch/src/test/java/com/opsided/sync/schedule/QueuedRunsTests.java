package com.opsided.sync.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.opsided.shared.run.NewRun;
import com.opsided.sync.audit.Await;
import com.opsided.sync.run.RequestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Many runs are requested before any is executed (promise K10). */
class QueuedRunsTests {

	private static final int PORTION = 100;

	@Test
	void fiveHundredQueuedRunsAreAllExecutedOnce(TestReporter reporter) throws Exception {
		queue(500, reporter);
	}

	@Test
	@Tag("chaos")
	void tenThousandQueuedRunsAreAllExecutedOnce(TestReporter reporter) throws Exception {
		queue(10_000, reporter);
	}

	/** Half of them are of accounts with several, so that some wait for others. */
	private static void queue(int count, TestReporter reporter) throws Exception {
		String by = "queue " + UUID.randomUUID();
		long began = System.nanoTime();
		for (int stored = 0; stored < count; stored += PORTION) {
			store(by, stored);
		}
		assertThat(states(by)).isEqualTo(Map.of("QUEUED", (long) count));
		reporter.publishEntry("stored " + count, seconds(began));
		long executed = System.nanoTime();
		TestNode first = TestNode.start(4);
		TestNode second = TestNode.start(4);
		try {
			awaitCompleted(by, count / 2);
			first.close();
			assertThat(states(by).values().stream().mapToLong(Long::longValue).sum()).as("none is lost")
				.isEqualTo(count);
			awaitCompleted(by, count);
		}
		finally {
			first.close();
			second.close();
		}
		reporter.publishEntry("executed " + count, seconds(executed));
		assertThat(ClusterPlatform.jdbc()
			.sql("""
					select count(*) as executions, count(distinct number) as written from (
					    select r.run_id, c.number from run r join cluster_row c on c.run = r.run_id
					    where r.requested_by = :by) as rows group by run_id having count(*) <> 2 or count(distinct number) <> 1
					""")
			.param("by", by)
			.query()
			.listOfRows()).as("each wrote its row in both steps, once").isEmpty();
	}

	private static void store(String by, int from) {
		List<Long> accounts = new ArrayList<>();
		for (int i = 0; i < PORTION / 4; i++) {
			accounts.add(ClusterPlatform.newAccount());
		}
		ClusterPlatform.bean(TransactionOperations.class).executeWithoutResult((transaction) -> {
			for (int i = 0; i < PORTION; i++) {
				ClusterPlatform.bean(RequestRun.class)
					.request(new NewRun(accounts.get(i % accounts.size()), "slow", by + " " + (from + i),
							Map.of("rows", "1"), by));
			}
		});
	}

	private static void awaitCompleted(String by, long count) {
		long[] last = { -1, 0 };
		while (last[0] < count) {
			Await.until("another run completes; " + states(by), () -> {
				last[1] = states(by).getOrDefault("COMPLETED", 0L);
				return last[1] > last[0];
			}, () -> true);
			last[0] = last[1];
		}
	}

	private static Map<String, Long> states(String by) {
		Map<String, Long> states = new TreeMap<>();
		ClusterPlatform.jdbc()
			.sql("select state, count(*) from run where requested_by = :by group by state")
			.param("by", by)
			.query((row) -> {
				states.put(row.getString(1), row.getLong(2));
			});
		return states;
	}

	private static String seconds(long began) {
		return "%.1f s".formatted((System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1));
	}

}
