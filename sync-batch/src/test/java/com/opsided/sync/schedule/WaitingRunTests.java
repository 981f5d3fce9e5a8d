package com.opsided.sync.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.sync.audit.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.SchedulerException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs that wait, and what wakes them.
 */
class WaitingRunTests {

	private static TestNode node;

	private final long account = ClusterPlatform.newAccount();

	@BeforeAll
	static void startNode() {
		node = TestNode.start(3);
	}

	@AfterAll
	static void endNode() throws SchedulerException {
		node.close();
	}

	@Test
	void aRunThatWaitsHoldsNoThreadAndGoesOnWhenItIsTimeAndWhenItIsWoken() {
		List<Run> runs = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			runs.add(ClusterPlatform.request(ClusterPlatform.newAccount(), "patient", Map.of("millis", "300")));
		}
		for (Run run : runs) {
			Await.until("it waits to be woken", () -> ClusterPlatform.now(run).attempt() == 2
					&& ClusterPlatform.now(run).state() == RunState.WAITING, () -> true);
			assertThat(ClusterPlatform.now(run).history().detail()).isEqualTo("for somebody");
			assertThat(ClusterPlatform.now(run).history().wakeAt()).isNull();
		}
		assertThat(ClusterPlatform.rows(runs.get(0), "done")).isEmpty();
		runs.forEach((run) -> assertThat(ClusterPlatform.control().wake(run.account(), run.id()).run().state())
			.isEqualTo(RunState.QUEUED));
		runs.forEach((run) -> {
			ClusterPlatform.await(run, RunState.COMPLETED);
			assertThat(ClusterPlatform.rows(run, "done")).containsExactly(1L);
		});
	}

	@Test
	void aRunThatIsWokenWhileItIsStillOnItsWayToRestDoesNotWait() throws Exception {
		Run run;
		try (Place place = ClusterPlatform.closeForTheNext("waiting")) {
			run = ClusterPlatform.request(this.account, "patient", Map.of("millis", "600000"));
			place.awaitArrival();
			assertThat(ClusterPlatform.control().wake(this.account, run.id()).run().state())
				.isEqualTo(RunState.RUNNING);
		}
		Await.until("it waits the second time",
				() -> ClusterPlatform.now(run).attempt() == 2 && ClusterPlatform.now(run).state() == RunState.WAITING,
				() -> true);
	}

	@Test
	void aWaitingRunCanBeStoppedAndRestarted() {
		Run run = ClusterPlatform.request(this.account, "patient", Map.of("millis", "600000"));
		ClusterPlatform.await(run, RunState.WAITING);
		assertThat(ClusterPlatform.control().stop(this.account, run.id()).run().state()).isEqualTo(RunState.STOPPED);
		assertThat(ClusterPlatform.control().wake(this.account, run.id()).accepted()).isFalse();
		assertThat(ClusterPlatform.control().restart(this.account, run.id()).accepted()).isTrue();
		Await.until("it waits again",
				() -> ClusterPlatform.now(run).attempt() == 2 && ClusterPlatform.now(run).state() == RunState.WAITING,
				() -> true);
	}

}
