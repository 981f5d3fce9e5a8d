package com.opsided.sync.run;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Has nodes of the cluster execute the partitions of a step and waits for all of them. It
 * ends early if the node ends or another attempt of the run has begun; a partition whose
 * trigger was lost fails.
 */
final class PartitionedStep extends AbstractStep {

	private static final Duration LOOK = Duration.ofMillis(500);

	/** Looks between two at the triggers. */
	private static final int TRIGGERS_EVERY = 10;

	private static final String CAUSED_BY = "Caused by: ";

	private final Partitions partitions;

	private final List<ExecutionContext> contexts;

	private final NodeShutdown shutdown;

	private final Predicate<StepExecution> asked;

	private Set<Long> missing = Set.of();

	PartitionedStep(String name, JobRepository repository, Partitions partitions, List<ExecutionContext> contexts,
			NodeShutdown shutdown, Predicate<StepExecution> asked) {
		super(repository);
		setName(name);
		this.partitions = partitions;
		this.contexts = contexts;
		this.shutdown = shutdown;
		this.asked = asked;
	}

	@Override
	protected void doExecute(StepExecution manager) throws Exception {
		List<Long> ids = this.partitions.begin(manager, this.contexts);
		List<StepExecution> ended = await(manager, ids);
		new DefaultStepExecutionAggregator().aggregate(manager, ended);
		for (StepExecution each : ended) {
			if (each.getStatus() == BatchStatus.FAILED) {
				throw new JobExecutionException(reason(each));
			}
		}
		if (manager.getStatus() == BatchStatus.STOPPED || manager.getStatus() == BatchStatus.STOPPING) {
			manager.setTerminateOnly();
		}
	}

	private List<StepExecution> await(StepExecution manager, List<Long> ids) throws JobInterruptedException {
		for (int look = 1;; look++) {
			List<StepExecution> now = this.partitions.read(ids);
			List<Long> running = now.stream()
				.filter((each) -> each.getStatus().isRunning())
				.map(StepExecution::getId)
				.toList();
			if (running.isEmpty()) {
				return now;
			}
			giveUp(manager, running);
			if (look % TRIGGERS_EVERY == 0) {
				failLost(running);
			}
			LockSupport.parkNanos(LOOK.toNanos());
		}
	}

	private void giveUp(StepExecution manager, List<Long> running) throws JobInterruptedException {
		if (!this.partitions.isRunning(manager.getJobExecution())) {
			throw new JobInterruptedException("Another attempt has begun");
		}
		if (this.shutdown.hasBegun()) {
			running.forEach((id) -> this.partitions.end(id, BatchStatus.STOPPED, "The node that waited for it ended"));
			manager.setTerminateOnly();
			throw new JobInterruptedException("The node ends");
		}
		if (this.asked.test(manager)) {
			running.forEach((id) -> endIfNotBegun(id));
		}
	}

	/** One that works sees for itself, at its next chunk, that it is to stop. */
	private void endIfNotBegun(long id) {
		if (this.partitions.read(List.of(id)).get(0).getStatus() == BatchStatus.STARTING) {
			this.partitions.end(id, BatchStatus.STOPPED, "Asked to stop");
		}
	}

	/** Those that were not known at two looks one after the other. */
	private void failLost(List<Long> running) {
		Set<Long> unknown = new HashSet<>(running);
		unknown.removeAll(this.partitions.known());
		for (long id : unknown) {
			if (this.missing.contains(id)) {
				this.partitions.end(id, BatchStatus.FAILED, "No node executes the partition");
			}
		}
		this.missing = unknown;
	}

	private static String reason(StepExecution partition) {
		List<String> lines = partition.getExitStatus().getExitDescription().lines().toList();
		String innermost = lines.isEmpty() ? "" : lines.get(0);
		for (String line : lines) {
			innermost = line.startsWith(CAUSED_BY) ? line.substring(CAUSED_BY.length()) : innermost;
		}
		return "Partition " + partition.getStepName() + " failed: " + innermost;
	}

}
