package com.opsided.sync.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.sync.audit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nodes in processes of their own that are killed, put to sleep and ended, on one
 * database.
 */
@Tag("chaos")
class ClusterTests {

	private static int number;

	private final List<NodeProcess> nodes = new ArrayList<>();

	private final long account = ClusterPlatform.newAccount();

	@AfterEach
	void killNodes() {
		this.nodes.forEach(NodeProcess::close);
	}

	/** K2. */
	@Test
	void theRunOfAKilledNodeIsTakenOverAtItsLastChunkAndTheQueuedRunsFollowInOrder() throws Exception {
		Run run;
		Run second;
		Run third;
		Instant killed;
		try (Place place = ClusterPlatform.closeForTheNext("first 50")) {
			NodeProcess victim = start();
			run = slow("slow", 100, Map.of());
			second = slow("slow", 20, Map.of());
			third = slow("slow", 20, Map.of());
			place.awaitArrival();
			start();
			victim.kill();
			killed = Instant.now();
		}
		Run done = ClusterPlatform.await(run, RunState.COMPLETED);
		assertThat(Duration.between(killed, done.history().endedAt())).isLessThan(Duration.ofSeconds(60));
		assertThat(done.attempt()).isEqualTo(2);
		ClusterPlatform.assertRows(run, 100);
		assertThat(statuses(run)).containsExactly("FAILED", "COMPLETED");
		ClusterPlatform.await(third, RunState.COMPLETED);
		assertThat(ClusterPlatform.now(second).history().startedAt()).isAfterOrEqualTo(done.history().endedAt());
		assertThat(ClusterPlatform.now(third).history().startedAt())
			.isAfterOrEqualTo(ClusterPlatform.now(second).history().endedAt());
	}

	/** K3. */
	@ParameterizedTest
	@CsvSource({ "slow, first 50", "slow, commit first 50", "decided, between the steps", "slow, before the job" })
	void aNodeThatWasAsleepCannotWriteAfterItLostTheRunNorSpoilItsRestart(String job, String sleepsAt)
			throws Exception {
		Run run;
		NodeProcess sleeper;
		try (Place place = ClusterPlatform.closeForTheNext(sleepsAt)) {
			sleeper = start("--opsided.pool.idle-in-transaction=4s");
			run = slow(job, 200, Map.of("millis", "60", "failAt", "190"));
			place.awaitArrival();
			start("--opsided.pool.idle-in-transaction=4s");
			sleeper.pause();
		}
		Await.until("another node writes", () -> ClusterPlatform.now(run).attempt() == 2 && newRowsOf(run, 2) > 0,
				() -> true);
		sleeper.wake();
		NodeProcess woken = sleeper;
		Await.until("the sleeper notices", () -> woken.log().contains("was taken over by another node"), () -> true);
		ClusterPlatform.await(run, RunState.FAILED);
		assertThat(ClusterPlatform.now(run).history().detail()).isEqualTo("planned");
		assertThat(statuses(run)).containsExactly("FAILED", "FAILED");
		assertThat(ClusterPlatform.control().restart(this.account, run.id()).accepted()).isTrue();
		ClusterPlatform.await(run, RunState.COMPLETED);
		ClusterPlatform.assertRows(run, 200);
	}

	/** Of the zombie cascade of {@code @DisallowConcurrentExecution}. */
	@Test
	void noTwoRunsOfAKeyOverlapWhenASleeperWakesUp() throws Exception {
		List<Run> runs = new ArrayList<>();
		NodeProcess sleeper;
		try (Place place = ClusterPlatform.closeForTheNext("first 50")) {
			sleeper = start();
			for (int i = 0; i < 4; i++) {
				runs.add(slow("slow", 150, Map.of("millis", "60")));
			}
			place.awaitArrival();
			start();
			sleeper.pause();
		}
		Run first = runs.get(0);
		Await.until("another node writes", () -> ClusterPlatform.now(first).attempt() == 2 && newRowsOf(first, 2) > 0,
				() -> true);
		sleeper.wake();
		runs.forEach((run) -> ClusterPlatform.await(run, RunState.COMPLETED));
		List<Run> done = runs.stream().map(ClusterPlatform::now).toList();
		for (int i = 1; i < done.size(); i++) {
			assertThat(done.get(i).history().startedAt()).isAfterOrEqualTo(done.get(i - 1).history().endedAt());
		}
		done.forEach((run) -> ClusterPlatform.assertRows(run, 150));
	}

	@Test
	void aNodeThatIsEndedInOrderHandsItsRunOverAtTheNextChunk() throws Exception {
		Run run;
		NodeProcess ending;
		try (Place place = ClusterPlatform.closeForTheNext("first 50")) {
			ending = start();
			run = slow("slow", 150, Map.of("millis", "20"));
			place.awaitArrival();
			start();
			ending.terminate();
			NodeProcess ended = ending;
			Await.until("it takes no work any more",
					() -> ended.log().contains("Scheduler opsided_$_" + ended.name() + " paused"), () -> true);
		}
		assertThat(ending.awaitEnd()).isTrue();
		Run done = ClusterPlatform.await(run, RunState.COMPLETED);
		assertThat(done.attempt()).isEqualTo(2);
		assertThat(statuses(run)).containsExactly("STOPPED", "COMPLETED");
		ClusterPlatform.assertRows(run, 150);
		assertThat(ending.log()).doesNotContain("ERROR");
	}

	/** K6, as far as the nodes can tell. */
	@Test
	void aRunWhoseConnectionsAreCutFailsCleanlyOrGoesOnAndCompletes() throws Exception {
		Run run;
		try (Place place = ClusterPlatform.closeForTheNext("first 50")) {
			start();
			run = slow("slow", 100, Map.of());
			place.awaitArrival();
			ClusterPlatform.jdbc().sql("""
					select pg_terminate_backend(pid) from pg_stat_activity
					where datname = current_database() and pid <> pg_backend_pid()
					""").query().listOfRows();
		}
		Await.until("it rests", () -> {
			RunState state = ClusterPlatform.now(run).state();
			return state == RunState.FAILED || state == RunState.COMPLETED;
		}, () -> true);
		if (ClusterPlatform.now(run).state() == RunState.FAILED) {
			assertThat(ClusterPlatform.now(run).history().detail()).isNotBlank();
			ClusterPlatform.control().restart(this.account, run.id());
		}
		ClusterPlatform.await(run, RunState.COMPLETED);
		ClusterPlatform.assertRows(run, 100);
	}

	/** K10, in small. */
	@Test
	void manyQueuedRunsAreAllExecutedOnceByTwoNodesOfWhichOneIsKilled() throws Exception {
		start();
		NodeProcess victim = start();
		List<Run> runs = new ArrayList<>();
		for (int i = 0; i < 150; i++) {
			runs.add(ClusterPlatform.request((i % 3 == 0) ? this.account : ClusterPlatform.newAccount(), "slow",
					Map.of("rows", "20")));
		}
		Await.until("a third is done",
				() -> runs.stream()
					.map(ClusterPlatform::now)
					.filter((run) -> run.state() == RunState.COMPLETED)
					.count() > 50,
				() -> true);
		victim.kill();
		runs.forEach((run) -> {
			ClusterPlatform.await(run, RunState.COMPLETED);
			ClusterPlatform.assertRows(run, 20);
		});
	}

	private NodeProcess start(String... properties) throws Exception {
		NodeProcess node = NodeProcess.start("node" + ++number, properties);
		this.nodes.add(node);
		return node;
	}

	private Run slow(String job, long rows, Map<String, String> more) {
		Map<String, String> parameters = new HashMap<>(more);
		parameters.put("rows", Long.toString(rows));
		return ClusterPlatform.request(this.account, job, parameters);
	}

	private static long newRowsOf(Run run, int attempt) {
		return ClusterPlatform.jdbc()
			.sql("""
					select coalesce(sum(write_count), 0) from batch_step_execution
					where job_execution_id in (
					    select p.job_execution_id from batch_job_execution_params p
					    join batch_job_execution_params a on a.job_execution_id = p.job_execution_id
					    where p.parameter_name = 'run' and p.parameter_value = :run
					      and a.parameter_name = 'attempt' and a.parameter_value = :attempt)
					""")
			.param("run", Long.toString(run.id()))
			.param("attempt", Integer.toString(attempt))
			.query(Long.class)
			.single();
	}

	private static List<String> statuses(Run run) {
		return ClusterPlatform.jdbc().sql("""
				select status from batch_job_execution where job_execution_id in (
				    select job_execution_id from batch_job_execution_params
				    where parameter_name = 'run' and parameter_value = :run) order by job_execution_id
				""").param("run", Long.toString(run.id())).query(String.class).list();
	}

}
