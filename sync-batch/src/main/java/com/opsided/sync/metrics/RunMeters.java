package com.opsided.sync.metrics;

import java.time.Duration;

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

	private final MeterRegistry registry;

	RunMeters(MeterRegistry registry) {
		this.registry = registry;
		counter("opsided.purged.executions", "Old runs that were deleted");
	}

	@Override
	public void claimed(Run run, Duration lateness) {
		Timer.builder("opsided.run.queued")
			.description("How long a run was queued before a node claimed it")
			.tag("job", run.job())
			.publishPercentileHistogram()
			.minimumExpectedValue(Duration.ofMillis(10))
			.maximumExpectedValue(Duration.ofHours(1))
			.register(this.registry)
			.record(lateness.isNegative() ? Duration.ZERO : lateness);
	}

	@Override
	public void recovered(Run run) {
		counter("opsided.runs.recovered", "Runs taken over from a node that died or was asleep", "job", run.job())
			.increment();
	}

	@Override
	public void ended(Run run, RunState state, Duration took, @Nullable Throwable cause) {
		String outcome = FailureLabel.outcome(state);
		counter("opsided.runs", "Attempts that ended, by their outcome and who is to blame", "job", run.job(),
				"outcome", outcome, "category", FailureLabel.category(cause))
			.increment();
		Timer.builder("opsided.run.duration")
			.description("How long an attempt took")
			.tags("job", run.job(), "outcome", outcome)
			.publishPercentileHistogram()
			.minimumExpectedValue(Duration.ofMillis(50))
			.maximumExpectedValue(Duration.ofHours(4))
			.register(this.registry)
			.record(took);
	}

	@Override
	public void superseded(Run run) {
		counter("opsided.runs.superseded", "Attempts whose run another node had taken over meanwhile", "job", run.job())
			.increment();
	}

	@Override
	public void conflict(long account, String job) {
		counter("opsided.launch.conflicts", "Launches that waited, for another run of the job was at work", "job", job)
			.increment();
	}

	@Override
	public void lost(Run run) {
		counter("opsided.runs.lost", "Runs that no trigger would have started", "job", run.job()).increment();
	}

	@Override
	public void misfired(String job, Duration lateness, boolean skipped) {
		counter("opsided.schedule.misfires", "Scheduled fires that came late", "job", job, "skipped",
				Boolean.toString(skipped))
			.increment();
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

	private Counter counter(String name, String description, String... tags) {
		return Counter.builder(name).description(description).tags(tags).register(this.registry);
	}

}
