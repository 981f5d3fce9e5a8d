package com.opsided.sync.jobs;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.run.RunAttempt;
import com.opsided.sync.jobs.SharedStep.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The partitions of a run, as a strip shows them. */
class SharedStepTests {

	@Test
	void aPartitionIsAsFarAsThoseOfItsSizeThatAreDone() {
		SharedStep step = SharedStep.of(attempts("COMPLETED", "STARTED", "STARTING"), null).get(0);
		assertThat(step.name()).isEqualTo("detect");
		assertThat(step.parts()).extracting(SharedStep.Part::state)
			.containsExactly(State.DONE, State.RUNNING, State.WAITING);
		assertThat(step.parts()).extracting(SharedStep.Part::share).containsExactly(1.0, 0.5, 0.0);
	}

	@Test
	void beforeOneIsDoneTheUsualReadingIsDividedAmongThem() {
		List<RunAttempt> begun = attempts("STARTED", "STARTED", "STARTED");
		assertThat(SharedStep.of(begun, 300L).get(0).parts()).extracting(SharedStep.Part::share)
			.containsExactly(0.99, 0.5, 0.33);
		assertThat(SharedStep.of(begun, null).get(0).parts()).extracting(SharedStep.Part::share).containsOnlyNulls();
	}

	@Test
	void thePartitionsThatWereDoneBeforeARestartStayDone() {
		List<RunAttempt> tried = new ArrayList<>(attempts("COMPLETED", "FAILED", "STOPPED"));
		tried.add(new RunAttempt(2, "STARTED", null, null, List.of(step("detect", "STARTED", 0),
				step("detect:1", "STARTED", 10), step("detect:2", "STARTING", 0))));
		List<SharedStep.Part> parts = SharedStep.of(tried, null).get(0).parts();
		assertThat(parts).extracting(SharedStep.Part::state).containsExactly(State.DONE, State.RUNNING, State.WAITING);
		assertThat(parts).extracting(SharedStep.Part::attempt).containsExactly(1, 2, 2);
	}

	@Test
	void aRunThatIsNotSharedHasNone() {
		assertThat(SharedStep.of(List.of(new RunAttempt(1, "STARTED", null, null, List.of(step("load", "STARTED", 3)))),
				3L))
			.isEmpty();
	}

	/** The first partition has read 100 items, the second 50, the third a third of it. */
	static List<RunAttempt> attempts(String first, String second, String third) {
		return List.of(new RunAttempt(1, "STARTED", null, null,
				List.of(step("prepare", "COMPLETED", 1), step("detect", "STARTED", 0), step("detect:0", first, 100),
						step("detect:1", second, 50), step("detect:2", third, 33))));
	}

	private static RunAttempt.Step step(String name, String status, long read) {
		return new RunAttempt.Step(name, status, null, null, read, read, 0, 0);
	}

}
