package com.opsided.sync.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.opsided.shared.run.RunState;
import com.opsided.sync.schedule.ClusterNode;
import org.jspecify.annotations.Nullable;

/**
 * How the jobs stand.
 *
 * @param jobs each job
 * @param nodes the nodes that execute runs
 */
public record JobStatus(List<Job> jobs, List<ClusterNode> nodes) {

	public JobStatus {
		jobs = List.copyOf(jobs);
		nodes = List.copyOf(nodes);
	}

	/**
	 * How a job stands.
	 *
	 * @param job its name
	 * @param runs runs by state
	 * @param oldestQueuedSeconds how long the oldest queued run has waited, null if none
	 * does
	 * @param lastSuccess when a run completed last, null if none ever did
	 * @param nextFire when its schedule fires next, null if it does not
	 */
	public record Job(String job, Map<RunState, Long> runs, @Nullable Long oldestQueuedSeconds,
			@Nullable Instant lastSuccess, @Nullable Instant nextFire) {

	}

}
