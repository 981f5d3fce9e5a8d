package com.opsided.sync.schedule;

import java.util.Map;

import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.audit.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.SchedulerException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs that nobody works on although they should, and one that must wait.
 */
class LostRunTests {

	private static TestNode node;

	private final long account = ClusterPlatform.newAccount();

	private final HeardEvents events = ClusterPlatform.bean(HeardEvents.class);

	@BeforeAll
	static void startNode() {
		node = TestNode.start(3);
	}

	@AfterAll
	static void endNode() throws SchedulerException {
		node.close();
	}

	@Test
	void aRunWaitsWhileAnotherOfItsJobWorksOnTheAccountWhateverQuartzBelieves() {
		Run first = withoutTrigger("claimed elsewhere");
		ClusterPlatform.jdbc()
			.sql("update run set state = 'RUNNING', attempt = 1, claimed_by = 'pid 1' where run_id = ?")
			.param(first.id())
			.update();
		Run second = slow(10);
		Await.until("a conflict is heard", () -> this.events.heard.contains("conflict " + this.account), () -> true);
		assertThat(ClusterPlatform.now(second).state()).isEqualTo(RunState.QUEUED);
		ClusterPlatform.jdbc()
			.sql("update run set state = 'FAILED', ended_at = now() where run_id = ?")
			.param(first.id())
			.update();
		ClusterPlatform.await(second, RunState.COMPLETED);
	}

	@Test
	void aRunThatLostItsTriggerIsFound() {
		Run run = withoutTrigger("lost its trigger");
		ClusterPlatform.await(run, RunState.COMPLETED);
		assertThat(this.events.heard).contains("lost " + run.id());
		ClusterPlatform.assertRows(run, 10);
	}

	@Test
	void aRunWhoseNodeVanishedFromQuartzIsTakenOver() {
		Run run = withoutTrigger("vanished");
		ClusterPlatform.jdbc()
			.sql("""
					update run set state = 'RUNNING', attempt = 1, claimed_by = 'gone', node = 'gone' where run_id = ?""")
			.param(run.id())
			.update();
		ClusterPlatform.await(run, RunState.COMPLETED);
		assertThat(this.events.heard).contains("lost " + run.id(), "recovered " + run.id());
		assertThat(ClusterPlatform.now(run).attempt()).isEqualTo(2);
	}

	@Test
	void aRunThatWasStoppingWhenItsNodeVanishedIsStopped() {
		Run run = withoutTrigger("stopping");
		ClusterPlatform.jdbc()
			.sql("""
					update run set state = 'STOPPING', attempt = 1, claimed_by = 'gone', node = 'gone' where run_id = ?""")
			.param(run.id())
			.update();
		ClusterPlatform.await(run, RunState.STOPPED);
		assertThat(ClusterPlatform.rows(run, "first")).isEmpty();
	}

	private Run slow(long rows) {
		return ClusterPlatform.request(this.account, "slow", Map.of("rows", Long.toString(rows)));
	}

	private Run withoutTrigger(String key) {
		return ClusterPlatform.bean(RunTable.class)
			.insert(new NewRun(this.account, "slow", key, Map.of("rows", "10"), "a test"))
			.orElseThrow();
	}

}
