package com.opsided.sync.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.run.RunCount;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunView;
import com.opsided.shared.run.WantedRuns;
import com.opsided.sync.run.KnownJobs;
import com.opsided.sync.schedule.ClusterView;
import com.opsided.sync.schedule.NoSuchSchedule;
import com.opsided.sync.schedule.Schedules;
import org.jspecify.annotations.Nullable;

/** Puts together how the jobs stand. */
final class ReadJobs {

	private final KnownJobs jobs;

	private final RunView runs;

	private final Schedules schedules;

	private final ClusterView cluster;

	private final Clock clock;

	ReadJobs(KnownJobs jobs, RunView runs, Schedules schedules, ClusterView cluster, Clock clock) {
		this.jobs = jobs;
		this.runs = runs;
		this.schedules = schedules;
		this.cluster = cluster;
		this.clock = clock;
	}

	JobStatus status() {
		List<RunCount> counts = this.runs.counts();
		return new JobStatus(this.jobs.names().stream().map((job) -> job(job, counts)).toList(), this.cluster.nodes());
	}

	private JobStatus.Job job(String job, List<RunCount> counts) {
		Map<RunState, Long> states = new EnumMap<>(RunState.class);
		Long oldest = null;
		for (RunCount count : counts) {
			if (count.job().equals(job)) {
				states.put(count.state(), count.runs());
				if (count.state() == RunState.QUEUED) {
					oldest = Duration.between(count.since(), this.clock.instant()).toSeconds();
				}
			}
		}
		return new JobStatus.Job(job, states, oldest, lastSuccess(job), nextFire(job));
	}

	private @Nullable Instant lastSuccess(String job) {
		return this.runs.list(new WantedRuns(null, job, RunState.COMPLETED, null, null), null, 1)
			.stream()
			.findFirst()
			.map((run) -> run.history().endedAt())
			.orElse(null);
	}

	private @Nullable Instant nextFire(String job) {
		try {
			return this.schedules.next(job, 1).stream().findFirst().orElse(null);
		}
		catch (NoSuchSchedule ex) {
			return null;
		}
	}

}
