package com.opsided.sync.run;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Executes a run to its end in the calling thread: claims it, starts its job or goes on
 * where an earlier attempt left it, and writes the end. What is to be done is told by the
 * last execution of the job instance.
 */
public final class ExecuteRun {

	/** The identifying parameter that makes a run's job instance. */
	public static final String RUN = "run";

	/** The identifying parameter that names the account. */
	public static final String ACCOUNT = "account";

	private static final Logger logger = LoggerFactory.getLogger(ExecuteRun.class);

	private static final int RECOVER_TRIES = 5;

	private final RunTable runs;

	private final JobRepository repository;

	private final JobOperator operator;

	private final String worker;

	public ExecuteRun(RunTable runs, JobRepository repository, JobOperator operator, String worker) {
		this.runs = runs;
		this.repository = repository;
		this.operator = operator;
		this.worker = worker;
	}

	/**
	 * Executes a run. The caller holds the account's lock.
	 * @param run the run
	 * @param job its job
	 * @param parameters further identifying parameters, the same at every attempt
	 * @throws RunFailed if the job did not complete; the run can be executed again
	 */
	public void execute(Run run, Job job, JobParameters parameters) {
		Run claimed = this.runs.claim(run, this.worker).orElse(null);
		if (claimed == null) {
			return;
		}
		try {
			JobExecution execution = attempt(claimed, job, parameters);
			end(claimed, execution);
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

	private @Nullable JobExecution attempt(Run run, Job job, JobParameters parameters) throws Exception {
		JobParameters identity = new JobParametersBuilder(parameters).addLong(ACCOUNT, run.account())
			.addLong(RUN, run.id())
			.toJobParameters();
		JobInstance instance = this.repository.getJobInstance(job.getName(), identity);
		if (instance != null && !settle(instance)) {
			return null;
		}
		return this.operator.start(job, identity);
	}

	/** Brings an instance into a state it can be started from; false if it is done. */
	private boolean settle(JobInstance instance) {
		JobExecution last = this.repository.getLastJobExecution(instance);
		if (last == null) {
			this.repository.deleteJobInstance(instance);
			return true;
		}
		if (last.getStatus() == BatchStatus.COMPLETED) {
			return false;
		}
		if (last.isRunning() || last.getStatus() == BatchStatus.STOPPING || last.getStatus() == BatchStatus.UNKNOWN) {
			recover(last.getId());
		}
		return true;
	}

	private void recover(long executionId) {
		for (int tries = 1;; tries++) {
			try {
				JobExecution execution = this.repository.getJobExecution(executionId);
				if (execution != null) {
					reopen(execution);
					this.operator.recover(execution);
				}
				return;
			}
			catch (OptimisticLockingFailureException ex) {
				if (tries == RECOVER_TRIES) {
					throw ex;
				}
				logger.info("Job execution {} changed while it was recovered; reading it again", executionId);
			}
		}
	}

	/**
	 * A repository that could not be reached leaves UNKNOWN behind, which Spring Batch
	 * neither recovers nor restarts. A chunk is there or it is not: it is safe to go on.
	 */
	private void reopen(JobExecution execution) {
		if (execution.getStatus() == BatchStatus.UNKNOWN) {
			execution.setStatus(BatchStatus.STARTED);
			this.repository.update(execution);
		}
		for (StepExecution step : execution.getStepExecutions()) {
			if (step.getStatus() == BatchStatus.UNKNOWN) {
				step.setStatus(BatchStatus.STARTED);
				this.repository.update(step);
			}
		}
	}

	private void end(Run run, @Nullable JobExecution execution) {
		if (execution == null || execution.getStatus() == BatchStatus.COMPLETED) {
			this.runs.end(run, RunState.COMPLETED, null);
			return;
		}
		Throwable cause = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
		boolean stopped = execution.getStatus() == BatchStatus.STOPPED;
		this.runs.end(run, stopped ? RunState.STOPPED : RunState.FAILED, (cause != null) ? cause.getMessage() : null);
		throw new RunFailed(run, cause);
	}

}
