package com.opsided.sync.run;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds chunk steps that keep our promises: one real transaction for each chunk, and a
 * thread that was interrupted ends its step STOPPED, never COMPLETED with items unread.
 */
public final class ChunkSteps {

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	public ChunkSteps(JobRepository repository, PlatformTransactionManager transactions) {
		this.repository = repository;
		this.transactions = transactions;
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
				if (Thread.currentThread().isInterrupted()) {
					step.setTerminateOnly();
				}
			});
	}

}
