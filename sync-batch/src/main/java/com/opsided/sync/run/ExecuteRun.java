package com.opsided.sync.run;

import java.util.Optional;
import java.util.Set;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunTable;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.dao.DuplicateKeyException;

/**
 * Executes a run to its end for the process that requested it, in the calling thread:
 * claims it, starts its job or goes on where an earlier attempt left it, and writes the
 * end. Runs of the cluster are executed by {@link ExecuteFired}.
 */
public final class ExecuteRun {

	private static final Set<RunState> AT_WORK = Set.of(RunState.QUEUED, RunState.RUNNING, RunState.WAITING,
			RunState.STOPPING);

	private final RunTable runs;

	private final AttemptRun attempts;

	private final String worker;

	private final RunLogContext log;

	ExecuteRun(RunTable runs, AttemptRun attempts, String worker, RunLogContext log) {
		this.runs = runs;
		this.attempts = attempts;
		this.worker = worker;
		this.log = log;
	}

	/**
	 * Executes a run. The caller holds the account's lock.
	 * @param run the run
	 * @param job its job
	 * @param parameters further identifying parameters, the same at every attempt
	 * @throws RunFailed if the job did not complete; the run can be executed again
	 * @throws RunBusy if the cluster runs the job for the account
	 */
	public void execute(Run run, Job job, JobParameters parameters) {
		claim(run).ifPresent(
				(claimed) -> this.log.during(claimed, this.worker, () -> executeClaimed(claimed, job, parameters)));
	}

	private Optional<Run> claim(Run run) {
		try {
			Optional<Run> claimed = this.runs.claim(run, this.worker);
			if (claimed.isEmpty() && AT_WORK.contains(this.runs.get(run).state())) {
				throw new RunBusy(run);
			}
			return claimed;
		}
		catch (DuplicateKeyException ex) {
			throw new RunBusy(run);
		}
	}

	private void executeClaimed(Run claimed, Job job, JobParameters parameters) {
		try {
			end(claimed, this.attempts.attempt(claimed, job, parameters));
		}
		catch (RunFailed ex) {
			throw ex;
		}
		catch (Exception ex) {
			RunFailed failed = new RunFailed(claimed, ex);
			try {
				this.runs.end(claimed, RunState.FAILED, ex.getMessage());
			}
			catch (RuntimeException unwritten) {
				failed.addSuppressed(unwritten);
			}
			throw failed;
		}
	}

	private void end(Run run, @Nullable JobExecution execution) {
		if (execution == null || execution.getStatus() == BatchStatus.COMPLETED) {
			this.runs.end(run, RunState.COMPLETED, null);
			return;
		}
		Throwable cause = FailureDetail.causeOf(execution);
		boolean stopped = execution.getStatus() == BatchStatus.STOPPED;
		this.runs.end(run, stopped ? RunState.STOPPED : RunState.FAILED, FailureDetail.of(cause));
		throw new RunFailed(run, cause);
	}

}
