package com.opsided.sync.run;

import com.opsided.shared.run.Run;
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
 * Executes a run's job in the calling thread. What is to be done is told by the last
 * execution of the job instance: it is started, or goes on where an attempt left it.
 */
final class AttemptRun {

	/** The identifying parameter that makes a run's job instance. */
	static final String RUN = "run";

	/** The identifying parameter that names the account. */
	static final String ACCOUNT = "account";

	/** The parameter that tells the attempts of a run apart; not identifying. */
	static final String ATTEMPT = "attempt";

	private static final Logger logger = LoggerFactory.getLogger(AttemptRun.class);

	private static final int RECOVER_TRIES = 5;

	private final JobRepository repository;

	private final JobOperator operator;

	AttemptRun(JobRepository repository, JobOperator operator) {
		this.repository = repository;
		this.operator = operator;
	}

	/**
	 * Executes a job to its end.
	 * @param run the run as claimed
	 * @param job its job
	 * @param parameters further identifying parameters, the same at every attempt
	 * @return the execution at its end; null if there was nothing left to do
	 */
	@Nullable JobExecution attempt(Run run, Job job, JobParameters parameters) throws Exception {
		JobParameters identity = identity(run, parameters);
		if (!settle(run, job, parameters)) {
			return null;
		}
		return this.operator.start(job,
				new JobParametersBuilder(identity).addLong(ATTEMPT, (long) run.attempt(), false).toJobParameters());
	}

	/** Starts a job instance that is at rest, or goes on with it. */
	JobExecution start(Job job, JobParameters parameters) throws Exception {
		return this.operator.start(job, parameters);
	}

	/**
	 * Brings a run's job instance to rest.
	 * @return false if it has completed, else it can be started
	 */
	boolean settle(Run run, Job job, JobParameters parameters) {
		return settle(this.repository.getJobInstance(job.getName(), identity(run, parameters)));
	}

	/**
	 * Brings a job instance to rest.
	 * @param instance the instance, null if it was never started
	 * @return false if it has completed, else it can be started
	 */
	boolean settle(@Nullable JobInstance instance) {
		if (instance == null) {
			return true;
		}
		JobExecution last = this.repository.getLastJobExecution(instance);
		if (last == null) {
			this.repository.deleteJobInstance(instance);
			return true;
		}
		if (last.getStatus() == BatchStatus.COMPLETED) {
			return false;
		}
		if (isUnsettled(last.getStatus())
				|| last.getStepExecutions().stream().anyMatch((step) -> isUnsettled(step.getStatus()))) {
			recover(last.getId());
		}
		return true;
	}

	/**
	 * A database that went away may have taken the end of a step and not that of its job.
	 */
	private static boolean isUnsettled(BatchStatus status) {
		return status.isRunning() || status == BatchStatus.STOPPING || status == BatchStatus.UNKNOWN;
	}

	private static JobParameters identity(Run run, JobParameters parameters) {
		return new JobParametersBuilder(parameters).addLong(ACCOUNT, run.account())
			.addLong(RUN, run.id())
			.toJobParameters();
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
	 * A repository that could not be reached leaves UNKNOWN behind, or a failed job whose
	 * step still runs, which Spring Batch neither recovers nor restarts. A chunk is there
	 * or it is not: it is safe to go on.
	 */
	private void reopen(JobExecution execution) {
		if (!execution.getStatus().isRunning() && execution.getStatus() != BatchStatus.STOPPING) {
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

}
