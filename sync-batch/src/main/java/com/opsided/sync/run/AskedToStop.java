package com.opsided.sync.run;

import java.util.function.Predicate;

import com.opsided.shared.run.RunTable;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/**
 * Reads, in the thread that executes a step, whether it should end at this chunk
 * boundary: somebody asked the run to stop, another attempt has begun, the node ends, or
 * the thread was interrupted. Spring Batch's own way, {@code JobOperator.stop()}, writes
 * STOPPED while the writer still runs.
 */
final class AskedToStop implements Predicate<StepExecution> {

	private final RunTable runs;

	private final NodeShutdown shutdown;

	AskedToStop(RunTable runs, NodeShutdown shutdown) {
		this.runs = runs;
		this.shutdown = shutdown;
	}

	@Override
	public boolean test(StepExecution step) {
		return Thread.currentThread().isInterrupted() || (this.shutdown.hasBegun() && !isPartition(step))
				|| !mayGoOn(step.getJobParameters());
	}

	/** A partition cannot hand itself over: it is taken over, as if its node had died. */
	private static boolean isPartition(StepExecution step) {
		return step.getStepName().contains(Partitions.SEPARATOR);
	}

	/** A job that was not started for a run has nobody who could stop it. */
	private boolean mayGoOn(JobParameters parameters) {
		Long account = parameters.getLong(AttemptRun.ACCOUNT);
		Long run = parameters.getLong(AttemptRun.RUN);
		Long attempt = parameters.getLong(AttemptRun.ATTEMPT);
		return account == null || run == null || attempt == null
				|| this.runs.mayGoOn(account, run, Math.toIntExact(attempt));
	}

}
