package com.opsided.sync.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.shared.run.RunAttempt;
import com.opsided.shared.run.RunFile;
import com.opsided.shared.run.RunProgress.Counts;
import com.opsided.shared.run.RunState;
import com.opsided.sync.run.ChainProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are told before they change a run. */
class ForetellControlTests {

	private final ForetellControl foretell = new ForetellControl(new ChainProperties(null, null, null));

	@Test
	void aRunningLoadStopsAtItsChunkBoundaryAndGoesOnBehindIt() {
		RunDetails run = run(RunState.RUNNING, 20_000, files("LIVE", 8_000, "COPYING", 12_000), List.of());
		assertThat(this.foretell.stop(run)).isEqualTo(new Foretold(true, List.of(
				"The run stops at its next chunk boundary, within seconds as a rule; until then it is STOPPING.",
				"20,000 rows already written stay.",
				"1 file counts already; rows of a file count once all of it is there.",
				"A restart goes on at row 12,001 of file 1.csv.", "Until then no discrepancyDetection follows.")));
	}

	@Test
	void whatNobodyWorksOnStopsAtOnce() {
		assertThat(this.foretell.stop(run(RunState.QUEUED, 0, List.of(), List.of())).sentences()).startsWith(
				"The run stops at once: no node works on it.", "Nothing was written so far.",
				"A restart goes on at the step first, behind its last complete chunk.");
		assertThat(this.foretell.stop(run(RunState.WAITING, 1, List.of(), List.of())).sentences()).contains(
				"What Amazon was asked for stays asked for; a restart goes on with it.",
				"1 row already written stays.");
	}

	@Test
	void thePartitionsOfARunAreTold() {
		RunDetails run = run(RunState.RUNNING, 70, List.of(),
				SharedStepTests.attempts("COMPLETED", "STARTED", "STARTING"));
		assertThat(this.foretell.stop(run).sentences()).contains(
				"Of the 3 partitions of detect, 1 are done; those that nodes work on stop at a chunk boundary of their own,"
						+ " those that wait do not begin.",
				"A restart executes the 2 of 3 partitions of detect that are not done, from their last chunks on.");
	}

	@Test
	void aRestartSaysWhereItGoesOnAndWhatMayHappenAgain() {
		Foretold told = this.foretell.restart(run(RunState.FAILED, 12_000, files("COPYING", 12_000), List.of()));
		assertThat(told.allowed()).isTrue();
		assertThat(told.sentences()).containsExactly(
				"The run is queued, and attempt 3 begins as soon as a node is free; another inventorySync of this account"
						+ " is waited for.",
				"It goes on at row 12,001 of file 0.csv.", "12,000 rows already written are not written again.",
				"It failed for a reason that it may meet again: the disk is full.",
				"When it completes, discrepancyDetection follows.");
	}

	@Test
	void anAbandonedRunSaysWhatIsLost() {
		assertThat(
				this.foretell.abandon(run(RunState.STOPPED, 20_000, files("LIVE", 8_000, "COPYING", 12_000), List.of()))
					.sentences())
			.containsExactly("The run is given up for good: it can never be restarted. This cannot be undone.",
					"20,000 rows already written stay.",
					"1 file counts already; rows of a file count once all of it is there.",
					"Rows of 1 file that is not complete do not count; a later run that gets the same content goes on"
							+ " with them.",
					"No discrepancyDetection follows it.", "A new run of inventorySync can be started at any time.");
	}

	/** As the map of states has it: what is foretold as allowed is what is accepted. */
	@ParameterizedTest
	@EnumSource(RunState.class)
	void whatCannotBeDoneIsSaidWithItsReason(RunState state) {
		RunDetails run = run(state, 0, List.of(), List.of());
		assertThat(this.foretell.restart(run).allowed())
			.isEqualTo(state.mayBecome(RunState.QUEUED) && state != RunState.RUNNING && state != RunState.WAITING);
		assertThat(this.foretell.abandon(run).allowed()).isEqualTo(state.mayBecome(RunState.ABANDONED));
		assertThat(this.foretell.stop(run).allowed())
			.isEqualTo(state.mayBecome(RunState.STOPPED) && state != RunState.STOPPING);
		if (!this.foretell.stop(run).allowed()) {
			assertThat(this.foretell.stop(run).sentences()).hasSize(1);
		}
	}

	private static List<RunFile> files(Object... statesAndRows) {
		List<RunFile> files = new ArrayList<>();
		for (int i = 0; i < statesAndRows.length; i += 2) {
			long rows = ((Integer) statesAndRows[i + 1]).longValue();
			files.add(new RunFile(i, "LEDGER_DETAIL", "file " + (i / 2) + ".csv", statesAndRows[i].toString(), null,
					new Counts(rows, rows, 0, 0)));
		}
		return files;
	}

	private static RunDetails run(RunState state, long written, List<RunFile> files, List<RunAttempt> attempts) {
		Instant time = Instant.parse("2026-03-01T10:00:00Z");
		RunSummary summary = new RunSummary(7, "inventorySync", 1, state, 2, Map.of(), null, time, time, null, null,
				"a", "the disk is full", null);
		return new RunDetails(summary, "first", new Counts(written, written, 0, 0), new Rates(0, 0, null, null),
				List.of(), SharedStep.of(attempts, null), attempts, files, List.of());
	}

}
