package com.opsided.sync.run;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;

/** The step executions of partitions: makes them, looks at them, and ends them. */
final class Partitions {

	/** Between the name of a step and that of its partition. */
	static final String SEPARATOR = ":";

	private static final Logger logger = LoggerFactory.getLogger(Partitions.class);

	private static final int TRIES = 20;

	private final JobRepository repository;

	private final TransactionOperations transactions;

	private final StorePartitions triggers;

	Partitions(JobRepository repository, TransactionOperations transactions, StorePartitions triggers) {
		this.repository = repository;
		this.transactions = transactions;
		this.triggers = triggers;
	}

	boolean areExecuted() {
		return this.triggers.areExecuted();
	}

	Set<Long> known() {
		return this.triggers.known();
	}

	/** Makes those that are not done yet, and has nodes execute them. */
	List<Long> begin(StepExecution manager, List<ExecutionContext> contexts) throws JobExecutionException {
		Map<String, ExecutionContext> byName = new HashMap<>();
		for (int i = 0; i < contexts.size(); i++) {
			byName.put(Integer.toString(i), contexts.get(i));
		}
		Collection<StepExecution> begun = new SimpleStepExecutionSplitter(this.repository, manager.getStepName(),
				(size) -> byName)
			.split(manager, contexts.size());
		List<Long> ids = begun.stream().map(StepExecution::getId).toList();
		this.transactions.executeWithoutResult((transaction) -> this.triggers.store(ids));
		return ids;
	}

	List<StepExecution> read(List<Long> ids) {
		List<StepExecution> read = new ArrayList<>();
		for (long id : ids) {
			StepExecution partition = this.repository.getStepExecution(id);
			if (partition == null) {
				throw new IllegalStateException("There is no step execution " + id);
			}
			read.add(partition);
		}
		return read;
	}

	boolean isRunning(JobExecution job) {
		JobExecution now = this.repository.getJobExecution(job.getId());
		return now != null && now.isRunning();
	}

	/**
	 * Ends a partition that is not to go on. The new version of its row keeps whoever
	 * executes it from writing another chunk.
	 */
	void end(long id, BatchStatus status, String why) {
		for (int tries = 1; tries <= TRIES; tries++) {
			StepExecution partition = read(List.of(id)).get(0);
			if (!partition.getStatus().isRunning()) {
				return;
			}
			try {
				partition.setStatus(status);
				partition.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
				partition.setExitStatus(new ExitStatus(status.name(), why));
				this.repository.update(partition);
				return;
			}
			catch (OptimisticLockingFailureException ex) {
				logger.debug("Partition {} has written a chunk; ending it again", id);
			}
		}
		throw new IllegalStateException("Partition " + id + " cannot be ended");
	}

}
