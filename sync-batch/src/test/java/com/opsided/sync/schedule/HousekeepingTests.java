package com.opsided.sync.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.audit.Await;
import com.opsided.sync.run.Pollable;
import com.opsided.sync.run.RunAttempts;
import org.junit.jupiter.api.Test;
import org.quartz.Trigger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What keeps a cluster healthy: queues that do not misfire, old runs that go, triggers
 * that stand still and are counted.
 */
class HousekeepingTests {

	private final long account = ClusterPlatform.newAccount();

	/** With the default policy they waited 17 seconds for the misfire scan. */
	@Test
	void queuedRunsThatWaitedLongFollowAtOnce() throws Exception {
		List<Run> runs = new ArrayList<>();
		try (TestNode node = TestNode.start(2, Duration.ofSeconds(1));
				Place place = ClusterPlatform.closeForTheNext("first 10")) {
			for (int i = 0; i < 12; i++) {
				runs.add(ClusterPlatform.request(this.account, "slow", Map.of("rows", "10")));
			}
			place.awaitArrival();
			assertThat(ClusterPlatform.jdbc()
				.sql("select distinct misfire_instr from qrtz_triggers where job_name = ?")
				.param("slow:" + this.account)
				.query(Integer.class)
				.list()).containsExactly(Trigger.MISFIRE_INSTRUCTION_IGNORE_MISFIRE_POLICY);
			Await.until("the others are later than the threshold", this::isLate, () -> true);
			place.open();
			runs.forEach((run) -> ClusterPlatform.await(run, RunState.COMPLETED));
			assertThat(node.runs().name()).isEqualTo("opsided");
		}
		Duration gap = Duration.between(ClusterPlatform.now(runs.get(0)).history().endedAt(),
				ClusterPlatform.now(runs.get(1)).history().startedAt());
		assertThat(gap).isLessThan(Duration.ofSeconds(5));
	}

	private boolean isLate() {
		return ClusterPlatform.jdbc()
			.sql("select coalesce(max(next_fire_time), 9e18) < :late from qrtz_triggers where job_name = :job")
			.param("late", Instant.now().minusSeconds(4).toEpochMilli())
			.param("job", "slow:" + this.account)
			.query(Boolean.class)
			.single();
	}

	@Test
	void oldRunsGoWithTheirAttemptsExceptTheLastOfEachJob() throws Exception {
		Run executed;
		try (TestNode node = TestNode.start(1, Duration.ofSeconds(60))) {
			executed = ClusterPlatform.request(this.account, "slow", Map.of("rows", "10"));
			ClusterPlatform.await(executed, RunState.COMPLETED);
			assertThat(node).isNotNull();
		}
		assertThat(ClusterPlatform.bean(RunAttempts.class).of(executed)).hasSize(1);
		for (int i = 0; i < 14; i++) {
			insert("finished " + i, "COMPLETED");
		}
		Run unfinished = insert("unfinished", "WAITING");
		ClusterPlatform.jdbc()
			.sql("update run set requested_at = requested_at - interval '100 days', ended_at = ended_at - interval '100 days' where account = ?")
			.param(this.account)
			.update();
		ClusterPlatform.beans().getBean("purgeHistory", Pollable.class).poll();
		assertThat(ClusterPlatform.jdbc()
			.sql("select idempotency_key from run where account = ? and job = 'slow'")
			.param(this.account)
			.query(String.class)
			.list()).hasSize(10).contains("finished 13", "unfinished").doesNotContain("finished 4");
		assertThat(ClusterPlatform.now(unfinished).state()).isEqualTo(RunState.WAITING);
		assertThat(ClusterPlatform.bean(RunAttempts.class).of(executed)).isEmpty();
		assertThat(ClusterPlatform.executions(executed)).isZero();
		assertThat(ClusterPlatform.bean(HeardEvents.class).heard).anyMatch((event) -> event.startsWith("purged "));
	}

	@Test
	void triggersThatStandStillAreCounted() {
		ClusterView cluster = ClusterPlatform.bean(ClusterView.class);
		assertThat(cluster.stuckTriggers(Instant.now())).isZero();
		Run run = ClusterPlatform.request(this.account, "slow", Map.of("rows", "10"));
		for (String state : List.of("ACQUIRED", "BLOCKED")) {
			setTriggers(state);
			assertThat(cluster.stuckTriggers(Instant.now())).as(state).isEqualTo(1);
		}
		setTriggers("WAITING");
		assertThat(cluster.stuckTriggers(Instant.now())).isZero();
		ClusterPlatform.control().stop(this.account, run.id());
	}

	private void setTriggers(String state) {
		ClusterPlatform.jdbc()
			.sql("update qrtz_triggers set trigger_state = ? where job_name = ?")
			.param(state)
			.param("slow:" + this.account)
			.update();
	}

	private Run insert(String key, String state) {
		Run run = ClusterPlatform.bean(RunTable.class)
			.insert(new NewRun(this.account, "slow", key, Map.of(), "a test"))
			.orElseThrow();
		ClusterPlatform.jdbc()
			.sql("update run set state = ?, ended_at = now() where run_id = ?")
			.param(state)
			.param(run.id())
			.update();
		return run;
	}

}
