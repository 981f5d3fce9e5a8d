package com.opsided.sync.metrics;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.sync.run.RunListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Counts what happens to the runs of this node. Labels are jobs and outcomes, never
 * accounts.
 */
final class RunMeters implements RunListener {

	/**
	 * Buckets of our own: Micrometer's would be 85 for each job and outcome on each node.
	 */
	private static final Duration[] DURATIONS = seconds(0.1, 0.25, 0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 45, 60, 90,
			120, 180, 300, 600, 900, 1800, 3600, 7200, 14_400);

	private static final Duration[] WAITS = seconds(0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 900, 1800,
			3600);

	private final MeterRegistry registry;

	RunMeters(MeterRegistry registry) {
		this.registry = registry;
		counter("opsided.purged.executions", "Old runs that were deleted");
	}

	/**
	 * Counts from 0 what has not happened yet: what begins with 1 is no increase to
	 * Prometheus, so that no alert would be told of the first time.
	 * @param job the name of a job that this node can run
	 */
	void expect(String job) {
		for (RunState state : List.of(RunState.COMPLETED, RunState.STOPPED, RunState.WAITING, RunState.QUEUED)) {
			ends(job, state, FailureLabel.NONE);
		}
		ends(job, RunState.FAILED, FailureLabel.DATABASE);
		for (FailureCategory category : FailureCategory.values()) {
			ends(job, RunState.FAILED, FailureLabel.of(category));
		}
		List.of(recoveries(job), restarts(job), superseded(job), conflicts(job), losses(job), misfires(job, true),
				misfires(job, false))
			.forEach((counter) -> counter.increment(0));
	}

	private Counter ends(String job, RunState state, String category) {
		return counter("opsided.runs", "Attempts that ended, by their outcome and who is to blame", "job", job,
				"outcome", FailureLabel.outcome(state), "category", category);
	}

	private Counter recoveries(String job) {
		return counter("opsided.runs.recovered", "Runs taken over from a node that died or was asleep", "job", job);
	}

	private Counter restarts(String job) {
		return counter("opsided.runs.restarted", "Failed or stopped runs that somebody let go on", "job", job);
	}

	private Counter superseded(String job) {
		return counter("opsided.runs.superseded", "Attempts whose run another node had taken over meanwhile", "job",
				job);
	}

	private Counter conflicts(String job) {
		return counter("opsided.launch.conflicts", "Launches that waited, for another run of the job was at work",
				"job", job);
	}

	private Counter losses(String job) {
		return counter("opsided.runs.lost", "Runs that no trigger would have started", "job", job);
	}

	private Counter misfires(String job, boolean skipped) {
		return counter("opsided.schedule.misfires", "Scheduled fires that came late", "job", job, "skipped",
				Boolean.toString(skipped));
	}

	@Override
	public void claimed(Run run, Duration lateness) {
		Timer.builder("opsided.run.queued")
			.description("How long a run was queued before a node claimed it")
			.tag("job", run.job())
			.serviceLevelObjectives(WAITS)
			.register(this.registry)
			.record(lateness.isNegative() ? Duration.ZERO : lateness);
	}

	@Override
	public void recovered(Run run) {
		recoveries(run.job()).increment();
	}

	@Override
	public void restarted(Run run) {
		restarts(run.job()).increment();
	}

	@Override
	public void ended(Run run, RunState state, Duration took, @Nullable Throwable cause) {
		ends(run.job(), state, FailureLabel.category(cause)).increment();
		Timer.builder("opsided.run.duration")
			.description("How long an attempt took")
			.tags("job", run.job(), "outcome", FailureLabel.outcome(state))
			.serviceLevelObjectives(DURATIONS)
			.register(this.registry)
			.record(took);
	}

	@Override
	public void superseded(Run run) {
		superseded(run.job()).increment();
	}

	@Override
	public void conflict(long account, String job) {
		conflicts(job).increment();
	}

	@Override
	public void lost(Run run) {
		losses(run.job()).increment();
	}

	@Override
	public void misfired(String job, Duration lateness, boolean skipped) {
		misfires(job, skipped).increment();
		Timer.builder("opsided.schedule.lateness")
			.description("How late a scheduled fire was")
			.tag("job", job)
			.register(this.registry)
			.record(lateness);
	}

	@Override
	public void purged(int runs) {
		counter("opsided.purged.executions", "Old runs that were deleted").increment(runs);
	}

	private static Duration[] seconds(double... seconds) {
		return Arrays.stream(seconds)
			.mapToObj((each) -> Duration.ofMillis((long) (each * 1000)))
			.toArray(Duration[]::new);
	}

	private Counter counter(String name, String description, String... tags) {
		return Counter.builder(name).description(description).tags(tags).register(this.registry);
	}

}
