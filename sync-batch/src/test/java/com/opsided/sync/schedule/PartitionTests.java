package com.opsided.sync.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.opsided.shared.run.LogLevel;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunLogLine;
import com.opsided.shared.run.RunLogTable;
import com.opsided.shared.run.RunState;
import com.opsided.sync.audit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One run whose partitions two nodes share, each with one thread for runs and one for
 * partitions, when one of them is killed or falls asleep.
 */
@Tag("chaos")
class PartitionTests {

	private static final long ROWS = 60;

	private static int number;

	private final List<NodeProcess> nodes = new ArrayList<>();

	private final List<Place> places = new ArrayList<>();

	@AfterEach
	void end() throws Exception {
		open();
		for (NodeProcess node : this.nodes) {
			node.close();
		}
	}

	@Test
	void twoNodesShareThePartitionsOfARun() throws Exception {
		Run run = held();
		open();
		ClusterPlatform.await(run, RunState.COMPLETED);
		assertPartitions(run);
		assertThat(ClusterPlatform.now(run).attempt()).isEqualTo(1);
	}

	@Test
	void thePartitionOfAKilledNodeGoesOnElsewhereAtItsLastChunk() throws Exception {
		Run run = held();
		worker(run).kill();
		open();
		ClusterPlatform.await(run, RunState.COMPLETED);
		assertPartitions(run);
		assertThat(ClusterPlatform.now(run).attempt()).isEqualTo(1);
	}

	@Test
	void theRunOfAKilledManagerIsTakenOverAndOnlyTheUnfinishedPartitionsAreExecutedAgain() throws Exception {
		Run run = held();
		manager(run).kill();
		open();
		ClusterPlatform.await(run, RunState.COMPLETED);
		assertPartitions(run);
		assertThat(ClusterPlatform.now(run).attempt()).isEqualTo(2);
	}

	@Test
	void aPartitionThatWasAsleepCannotWriteAfterItLostItsWork() throws Exception {
		Run run = held();
		NodeProcess sleeper = worker(run);
		sleeper.pause();
		open();
		ClusterPlatform.await(run, RunState.COMPLETED);
		sleeper.wake();
		Await.until("the sleeper notices", () -> sleeper.log().contains("Rolling back chunk transaction")
				|| sleeper.log().contains("OptimisticLockingFailure"), () -> true);
		assertPartitions(run);
		assertThat(statuses(run)).containsOnly("COMPLETED");
	}

	@Test
	void itIsSeenFromEverywhereWhatEachNodeExecutesAndLogs() throws Exception {
		Run run = held();
		List<NodePartition> executed = ClusterPlatform.bean(ClusterView.class).partitions();
		assertThat(executed).hasSize(2).allSatisfy((each) -> {
			assertThat(each.run()).isEqualTo(run.id());
			assertThat(each.step()).startsWith("shared:");
		});
		assertThat(executed).extracting(NodePartition::node)
			.containsExactlyInAnyOrderElementsOf(this.nodes.stream().map(NodeProcess::name).toList());
		open();
		ClusterPlatform.await(run, RunState.COMPLETED);
		RunLogTable log = new RunLogTable(ClusterPlatform.jdbc());
		Await.until("both nodes have written what they logged",
				() -> log.last(run.account(), run.id(), LogLevel.INFO.orWorse(), 500)
					.stream()
					.map(RunLogLine::node)
					.collect(Collectors.toSet())
					.containsAll(this.nodes.stream().map(NodeProcess::name).toList()),
				() -> true);
	}

	@Test
	void runsThatWaitForTheirPartitionsDoNotTakeTheThreadsFromThem() throws Exception {
		startNodes();
		List<Run> runs = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			runs.add(ClusterPlatform.request(ClusterPlatform.newAccount(), "shared",
					Map.of("rows", Long.toString(ROWS), "millis", "50")));
		}
		runs.forEach((run) -> {
			ClusterPlatform.await(run, RunState.COMPLETED);
			assertPartitions(run);
		});
	}

	@Test
	void aPartitionWhoseTriggerWasLostFailsTheRunWhichCanBeRestarted() throws Exception {
		Run run = held();
		ClusterPlatform.jdbc().sql("""
				with lost as (select trigger_name from qrtz_triggers where sched_name = 'opsided-partitions'
				              and trigger_state = 'WAITING' limit 1),
				     simple as (delete from qrtz_simple_triggers where trigger_name in (select * from lost))
				delete from qrtz_triggers where trigger_name in (select * from lost)
				""").update();
		open();
		ClusterPlatform.await(run, RunState.FAILED);
		assertThat(ClusterPlatform.now(run).history().detail()).contains("No node executes the partition");
		ClusterPlatform.control().restart(run.account(), run.id());
		ClusterPlatform.await(run, RunState.COMPLETED);
		assertPartitions(run);
	}

	@Test
	void aStoppedRunStopsItsPartitionsAndGoesOnWhereTheyWere() throws Exception {
		Run run = held();
		assertThat(ClusterPlatform.control().stop(run.account(), run.id()).run().state()).isEqualTo(RunState.STOPPING);
		open();
		ClusterPlatform.await(run, RunState.STOPPED);
		assertThat(ClusterPlatform.rows(run, "shared:0").size() + ClusterPlatform.rows(run, "shared:3").size())
			.isLessThan((int) (2 * ROWS));
		ClusterPlatform.control().restart(run.account(), run.id());
		ClusterPlatform.await(run, RunState.COMPLETED);
		assertPartitions(run);
	}

	@Test
	void aManagerThatIsEndedInOrderHandsTheRunOver() throws Exception {
		Run run = held();
		NodeProcess ending = manager(run);
		ending.terminate();
		assertThat(ending.awaitEnd()).isTrue();
		open();
		ClusterPlatform.await(run, RunState.COMPLETED);
		assertPartitions(run);
		assertThat(ClusterPlatform.now(run).attempt()).isEqualTo(2);
	}

	/** A run of which each node executes a partition, both in the midst of a chunk. */
	private Run held() throws Exception {
		for (int part = 0; part < SlowJob.PARTS; part++) {
			this.places.add(ClusterPlatform.closeForTheNext("shared:" + part + " 30"));
		}
		startNodes();
		Run run = ClusterPlatform.request(ClusterPlatform.newAccount(), "shared", Map.of("rows", Long.toString(ROWS)));
		Await.until("two partitions are in the midst of a chunk",
				() -> this.places.stream().filter(Place::hasArrival).count() == 2, () -> true);
		return ClusterPlatform.now(run);
	}

	private void startNodes() throws Exception {
		for (int i = 0; i < 2; i++) {
			this.nodes.add(NodeProcess.begin(ClusterPlatform.HOME, "sharer" + ++number, "--opsided.node.threads=1",
					"--opsided.node.partition-threads=1"));
		}
		this.nodes.forEach(NodeProcess::awaitStart);
	}

	private NodeProcess manager(Run run) {
		return this.nodes.stream().filter((node) -> node.name().equals(run.history().node())).findFirst().orElseThrow();
	}

	private NodeProcess worker(Run run) {
		return this.nodes.stream()
			.filter((node) -> !node.name().equals(run.history().node()))
			.findFirst()
			.orElseThrow();
	}

	private void open() throws Exception {
		for (Place place : this.places) {
			place.open();
		}
	}

	private static void assertPartitions(Run run) {
		for (int part = 0; part < SlowJob.PARTS; part++) {
			assertThat(ClusterPlatform.rows(run, "shared:" + part)).as("partition " + part)
				.containsExactlyInAnyOrderElementsOf(SlowJob.upTo(ROWS).boxed().toList());
		}
	}

	private static List<String> statuses(Run run) {
		return ClusterPlatform.jdbc().sql("""
				select status from batch_step_execution where job_execution_id in (
				    select job_execution_id from batch_job_execution_params
				    where parameter_name = 'run' and parameter_value = :run)
				""").param("run", Long.toString(run.id())).query(String.class).list();
	}

}
