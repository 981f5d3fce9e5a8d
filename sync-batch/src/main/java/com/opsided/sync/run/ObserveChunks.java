package com.opsided.sync.run;

import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Watches the chunks of one step at a time and thread: what the step's own counters have
 * gained is told once the transaction has ended, whichever way it does.
 *
 * @param <I> what is read
 * @param <O> what is written
 */
final class ObserveChunks<I, O> implements ChunkListener<I, O> {

	private final ChunkObserver observer;

	ObserveChunks(ChunkObserver observer) {
		this.observer = observer;
	}

	@Override
	public void beforeChunk(Chunk<I> chunk) {
		StepContext context = StepSynchronizationManager.getContext();
		if (context == null || !TransactionSynchronizationManager.isSynchronizationActive()) {
			return;
		}
		StepExecution step = context.getStepExecution();
		TransactionSynchronizationManager.registerSynchronization(new AfterChunk(step));
	}

	private void tell(StepExecution step, boolean committed, long read, long written, long filtered) {
		String name = step.getStepName();
		int partition = name.indexOf(':');
		this.observer.ended(new ChunkEnd(step.getJobExecution().getJobInstance().getJobName(),
				(partition < 0) ? name : name.substring(0, partition), committed, read, written, filtered));
	}

	/** Runs when a chunk's transaction has ended. */
	private final class AfterChunk implements TransactionSynchronization {

		private final StepExecution step;

		private final long read;

		private final long written;

		private final long filtered;

		AfterChunk(StepExecution step) {
			this.step = step;
			this.read = step.getReadCount();
			this.written = step.getWriteCount();
			this.filtered = step.getFilterCount();
		}

		@Override
		public void afterCompletion(int status) {
			tell(this.step, status == STATUS_COMMITTED, this.step.getReadCount() - this.read,
					this.step.getWriteCount() - this.written, this.step.getFilterCount() - this.filtered);
		}

	}

}
