package com.opsided.sync.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Lets the nodes of the cluster share a step that is too long for one thread, and
 * executes the partitions whose triggers fire here.
 */
public final class PartitionSteps {

	private static final Logger logger = LoggerFactory.getLogger(PartitionSteps.class);

	private final JobRepository repository;

	private final Partitions partitions;

	private final NodeShutdown shutdown;

	private final Predicate<StepExecution> asked;

	private final RunLogContext log;

	private final Map<String, Step> workers = new ConcurrentHashMap<>();

	PartitionSteps(JobRepository repository, Partitions partitions, NodeShutdown shutdown,
			Predicate<StepExecution> asked, RunLogContext log) {
		this.repository = repository;
		this.partitions = partitions;
		this.shutdown = shutdown;
		this.asked = asked;
		this.log = log;
	}

	/**
	 * Makes a step that is split where that is worth it. Whether it is split, and how, is
	 * decided once and holds for all attempts.
	 * @param worker executes a partition, or the whole; its name is the step's
	 * @param split tells how it is split
	 * @return the step
	 */
	public Step splitting(Step worker, SplitStep split) {
		this.workers.put(worker.getName(), worker);
		return new Step() {
			@Override
			public String getName() {
				return worker.getName();
			}

			@Override
			public void execute(StepExecution step) throws JobInterruptedException {
				executorOf(worker, contexts(step, split)).execute(step);
			}
		};
	}

	private Step executorOf(Step worker, List<ExecutionContext> contexts) {
		return (contexts.size() < 2) ? worker : new PartitionedStep(worker.getName(), this.repository, this.partitions,
				contexts, this.shutdown, this.asked);
	}

	/** A step that began as a whole, or has no nodes to share it, goes on as it is. */
	private List<ExecutionContext> contexts(StepExecution step, SplitStep split) {
		SplitContext kept = new SplitContext(step.getExecutionContext());
		if (kept.isDecided()) {
			return kept.read();
		}
		List<ExecutionContext> contexts = this.partitions.areExecuted() ? split.split(step) : List.of();
		kept.write((contexts.size() < 2) ? List.of() : contexts);
		this.repository.updateExecutionContext(step);
		return new ArrayList<>(kept.read());
	}

	/**
	 * Executes a partition whose trigger has fired, unless it is executed already or its
	 * run has gone on without it.
	 * @param id the number of its step execution
	 * @param recovering whether the node that executed it is dead
	 * @param node the node that executes it
	 */
	public void execute(long id, boolean recovering, String node) {
		StepExecution partition = this.repository.getStepExecution(id);
		if (partition == null || !partition.getStatus().isRunning() || !partition.getJobExecution().isRunning()) {
			return;
		}
		if (partition.getStatus() != BatchStatus.STARTING && !recovering) {
			return;
		}
		JobParameters parameters = partition.getJobParameters();
		Long account = parameters.getLong(AttemptRun.ACCOUNT);
		Long run = parameters.getLong(AttemptRun.RUN);
		Long attempt = parameters.getLong(AttemptRun.ATTEMPT);
		if (account == null || run == null || attempt == null) {
			execute(partition);
			return;
		}
		this.log.during(account, run, attempt, node, () -> execute(partition));
	}

	private void execute(StepExecution partition) {
		String name = partition.getStepName();
		try {
			Step worker = this.workers.get(name.substring(0, name.lastIndexOf(Partitions.SEPARATOR)));
			if (worker == null) {
				throw new IllegalStateException("There is no step for the partition '" + name + "'");
			}
			worker.execute(partition);
		}
		catch (Exception ex) {
			logger.error("Partition {} could not be executed", name, ex);
			this.partitions.end(partition.getId(), BatchStatus.FAILED, String.valueOf(ex.getMessage()));
		}
	}

}
