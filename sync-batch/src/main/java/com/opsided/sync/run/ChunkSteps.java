package com.opsided.sync.run;

import java.util.function.Predicate;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds steps that keep our promises: one real transaction for each chunk, and a step
 * that is asked to stop, or whose thread was interrupted, ends STOPPED at its next chunk
 * boundary, never COMPLETED with items unread.
 */
public final class ChunkSteps {

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	private final Predicate<StepExecution> asked;

	private final ChunkObserver observer;

	ChunkSteps(JobRepository repository, PlatformTransactionManager transactions, Predicate<StepExecution> asked,
			ChunkObserver observer) {
		this.repository = repository;
		this.transactions = transactions;
		this.asked = asked;
		this.observer = observer;
	}

	/**
	 * Builds steps of jobs that are started for no run, and so stopped by nobody.
	 * @param repository where their progress is kept
	 * @param transactions their transactions
	 */
	public ChunkSteps(JobRepository repository, PlatformTransactionManager transactions) {
		this(repository, transactions, (step) -> Thread.currentThread().isInterrupted(), (chunk) -> {
		});
	}

	/**
	 * Begins a step.
	 * @param <I> what is read
	 * @param <O> what is written
	 * @param name the step's name
	 * @param size items in a chunk
	 * @return the builder, to be given a reader and a writer
	 */
	public <I, O> ChunkOrientedStepBuilder<I, O> named(String name, int size) {
		return new ChunkOrientedStepBuilder<I, O>(name, this.repository, size).transactionManager(this.transactions)
			.interruptionPolicy((step) -> {
				if (this.asked.test(step)) {
					step.setTerminateOnly();
				}
			})
			.listener(new ObserveChunks<I, O>(this.observer))
			.listener(StepLogContext.INSTANCE);
	}

	/**
	 * Begins a step that is no chunk step. Each call of the tasklet is a transaction; a
	 * stop is seen before each call, never between its end and the end of the step.
	 * @param name the step's name
	 * @param tasklet what it does
	 * @return the builder
	 */
	public TaskletStepBuilder tasklet(String name, Tasklet tasklet) {
		return new StepBuilder(name, this.repository).listener(StepLogContext.INSTANCE)
			.tasklet((contribution, context) -> {
				if (this.asked.test(contribution.getStepExecution())) {
					contribution.getStepExecution().setTerminateOnly();
					return RepeatStatus.FINISHED;
				}
				return tasklet.execute(contribution, context);
			}, this.transactions);
	}

}
