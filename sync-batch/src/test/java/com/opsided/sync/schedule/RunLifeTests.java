package com.opsided.sync.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunView;
import com.opsided.shared.run.WantedRuns;
import com.opsided.sync.audit.Await;
import com.opsided.sync.run.ControlledRun;
import com.opsided.sync.run.NoSuchJob;
import com.opsided.sync.run.NoSuchRun;
import com.opsided.sync.run.RequestRun;
import com.opsided.sync.run.RequestedRun;
import com.opsided.sync.run.RunAttempts;
import com.opsided.sync.run.RunKeyTaken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.SchedulerException;

import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A run from its request to its rest, on two nodes of one database.
 */
class RunLifeTests {

	private static TestNode one;

	private static TestNode two;

	private final long account = ClusterPlatform.newAccount();

	private final HeardEvents events = ClusterPlatform.bean(HeardEvents.class);

	@BeforeAll
	static void startNodes() {
		one = TestNode.start(3);
		two = TestNode.start(3);
	}

	@AfterAll
	static void endNodes() throws SchedulerException {
		one.close();
		two.close();
	}

	@Test
	void aRequestedRunIsExecutedAndTheNextOfTheChainIsRequested() {
		Run run = slow(30);
		ClusterPlatform.await(run, RunState.COMPLETED);
		ClusterPlatform.assertRows(run, 30);
		List<Run> next = chainedFrom(run);
		assertThat(next).singleElement().satisfies((chained) -> {
			assertThat(chained.job()).isEqualTo("again");
			assertThat(chained.key()).isEqualTo("chain:" + run.id() + ":again");
			assertThat(chained.parameters()).doesNotContainKey("rows");
		});
		ClusterPlatform.await(next.get(0), RunState.COMPLETED);
		assertThat(this.events.heard).contains("claimed " + run.id(), "ended " + run.id() + " COMPLETED");
	}

	@Test
	void aJobThatMadeProgressIsExecutedAgainAtOnceAndPreparedOnce() {
		Run run = ClusterPlatform.request(this.account, "again", Map.of());
		Run done = ClusterPlatform.await(run, RunState.COMPLETED);
		assertThat(done.attempt()).isEqualTo(3);
		assertThat(done.parameters()).containsEntry("prepared", "1");
		assertThat(ClusterPlatform.bean(RunAttempts.class).of(done)).hasSize(3)
			.allSatisfy((attempt) -> assertThat(attempt.getJobParameters().getLong("prepared")).isEqualTo(1L));
	}

	@Test
	void theSameKeyIsTheSameRunAndOtherWorkIsRefused() {
		RequestedRun first = request("the key", Map.of("rows", "10"));
		RequestedRun second = request("the key", Map.of("rows", "10"));
		assertThat(first.created()).isTrue();
		assertThat(second.created()).isFalse();
		assertThat(second.run().id()).isEqualTo(first.run().id());
		assertThatThrownBy(() -> request("the key", Map.of("rows", "20"))).isInstanceOf(RunKeyTaken.class);
		ClusterPlatform.await(first.run(), RunState.COMPLETED);
		assertThat(request("the key", Map.of("rows", "10")).run().state()).isEqualTo(RunState.COMPLETED);
	}

	@Test
	void whatTheJobAddsToTheParametersDoesNotMakeItOtherWork() {
		Run run = ClusterPlatform.request(this.account, "again", Map.of());
		ClusterPlatform.await(run, RunState.COMPLETED);
		RequestedRun same = ClusterPlatform.bean(RequestRun.class)
			.request(new NewRun(this.account, "again", run.key(), Map.of(), "a test"));
		assertThat(same.created()).isFalse();
	}

	@Test
	void anUnknownJobIsRefused() {
		assertThatThrownBy(() -> ClusterPlatform.request(this.account, "nothing", Map.of()))
			.isInstanceOf(NoSuchJob.class);
	}

	/** K4. */
	@Test
	void theSameRequestFromFiftyThreadsIsOneRun() throws Exception {
		List<RequestedRun> answers = atOnce(50, () -> request("launched", Map.of("rows", "20")));
		assertThat(answers).extracting((answer) -> answer.run().id()).containsOnly(answers.get(0).run().id());
		assertThat(answers).filteredOn(RequestedRun::created).hasSize(1);
		Run run = ClusterPlatform.await(answers.get(0).run(), RunState.COMPLETED);
		ClusterPlatform.assertRows(run, 20);
		assertThat(ClusterPlatform.executions(run)).isEqualTo(1);
		assertThat(run.attempt()).isEqualTo(1);
	}

	@Test
	void aRequestThatIsRolledBackLeavesNothing() {
		ClusterPlatform.bean(TransactionOperations.class).executeWithoutResult((transaction) -> {
			request("rolled back", Map.of("rows", "10"));
			transaction.setRollbackOnly();
		});
		assertThat(ClusterPlatform.jdbc()
			.sql("select count(*) from run where account = ?")
			.param(this.account)
			.query(Integer.class)
			.single()).isZero();
		assertThat(ClusterPlatform.jdbc()
			.sql("select count(*) from qrtz_job_details where job_name = ?")
			.param("slow:" + this.account)
			.query(Integer.class)
			.single()).isZero();
	}

	/** K5. */
	@Test
	void aStopIsConfirmedOnlyWhenTheWriterHasStopped() throws Exception {
		Run run;
		try (Place place = ClusterPlatform.closeForTheNext("first 30")) {
			run = slow(100);
			place.awaitArrival();
			assertThat(ClusterPlatform.control().stop(this.account, run.id()).run().state())
				.isEqualTo(RunState.STOPPING);
			assertThat(ClusterPlatform.control().stop(this.account, run.id()).accepted()).isFalse();
			ControlledRun refused = ClusterPlatform.control().restart(this.account, run.id());
			assertThat(refused.accepted()).isFalse();
			assertThat(refused.run().state()).isEqualTo(RunState.STOPPING);
		}
		ClusterPlatform.await(run, RunState.STOPPED);
		assertThat(ClusterPlatform.rows(run, "first")).hasSize(30);
		assertThat(ClusterPlatform.control().restart(this.account, run.id()).accepted()).isTrue();
		ClusterPlatform.await(run, RunState.COMPLETED);
		ClusterPlatform.assertRows(run, 100);
	}

	@Test
	void aQueuedRunStopsAtOnceAndNothingIsExecuted() throws Exception {
		Run second;
		try (Place place = ClusterPlatform.closeForTheNext("first 10")) {
			Run first = slow(10);
			place.awaitArrival();
			second = slow(10);
			assertThat(ClusterPlatform.control().stop(this.account, second.id()).run().state())
				.isEqualTo(RunState.STOPPED);
			place.open();
			ClusterPlatform.await(first, RunState.COMPLETED);
		}
		awaitNoTriggers();
		assertThat(ClusterPlatform.executions(second)).isZero();
		assertThat(ClusterPlatform.control().abandon(this.account, second.id()).run().state())
			.isEqualTo(RunState.ABANDONED);
		assertThat(ClusterPlatform.control().restart(this.account, second.id()).accepted()).isFalse();
	}

	@Test
	void anothersRunIsNotThere() {
		Run run = slow(10);
		assertThatThrownBy(() -> ClusterPlatform.control().stop(ClusterPlatform.newAccount(), run.id()))
			.isInstanceOf(NoSuchRun.class);
		ClusterPlatform.await(run, RunState.COMPLETED);
	}

	@Test
	void ofManyRestartsOneIsAcceptedAndOneIsExecuted() throws Exception {
		Run run;
		try (Place place = ClusterPlatform.closeForTheNext("first 30")) {
			run = slow(50);
			place.awaitArrival();
			ClusterPlatform.control().stop(this.account, run.id());
		}
		ClusterPlatform.await(run, RunState.STOPPED);
		List<ControlledRun> answers = atOnce(20, () -> ClusterPlatform.control().restart(this.account, run.id()));
		assertThat(answers).filteredOn(ControlledRun::accepted).hasSize(1);
		ClusterPlatform.await(run, RunState.COMPLETED);
		awaitNoTriggers();
		assertThat(ClusterPlatform.executions(run)).isEqualTo(2);
		ClusterPlatform.assertRows(run, 50);
	}

	@Test
	void runsOfOneKeyAreExecutedOneAfterTheOtherInTheOrderOfTheirRequests() {
		List<Run> runs = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			runs.add(slow(20));
		}
		runs.forEach((run) -> ClusterPlatform.await(run, RunState.COMPLETED));
		List<Run> done = runs.stream().map(ClusterPlatform::now).toList();
		for (int i = 1; i < done.size(); i++) {
			// A claim's time is that of its transaction, which may wait for the end of
			// the
			// run before.
			assertThat(done.get(i).history().startedAt())
				.isAfterOrEqualTo(done.get(i - 1).history().endedAt().minusMillis(100));
		}
		done.forEach((run) -> ClusterPlatform.assertRows(run, 20));
	}

	private Run slow(long rows) {
		return ClusterPlatform.request(this.account, "slow", Map.of("rows", Long.toString(rows)));
	}

	private RequestedRun request(String key, Map<String, String> parameters) {
		return ClusterPlatform.bean(RequestRun.class)
			.request(new NewRun(this.account, "slow", key, parameters, "a test"));
	}

	private List<Run> chainedFrom(Run run) {
		return ClusterPlatform.bean(RunView.class)
			.list(WantedRuns.of(this.account), null, 10)
			.stream()
			.filter((each) -> Long.valueOf(run.id()).equals(each.history().chainedFrom()))
			.toList();
	}

	private void awaitNoTriggers() {
		Await.until("all triggers have fired",
				() -> ClusterPlatform.jdbc()
					.sql("select count(*) from qrtz_triggers where job_name = ?")
					.param("slow:" + this.account)
					.query(Integer.class)
					.single() == 0,
				() -> true);
	}

	private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		try {
			List<T> answers = new ArrayList<>();
			for (Future<T> future : executor.invokeAll(Collections.nCopies(threads, work))) {
				answers.add(future.get());
			}
			return answers;
		}
		finally {
			executor.shutdown();
		}
	}

}
