package com.opsided.sync.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Executes a job that belongs to no account, and so is no run, in the calling thread. One
 * process at a time does; the lock ends with the process, whatever way that ends.
 */
public final class ExecuteAlone {

	/** Keeps our locks apart from those of others; "OPJ" in ASCII. */
	private static final int SPACE = 0x4F504A;

	private static final String ROUND = "round";

	private final JobRepository repository;

	private final AttemptRun attempts;

	private final DataSource dataSource;

	ExecuteAlone(JobRepository repository, AttemptRun attempts, DataSource dataSource) {
		this.repository = repository;
		this.attempts = attempts;
		this.dataSource = dataSource;
	}

	/**
	 * Executes a job, or goes on with the instance that was broken off.
	 * @param job the job
	 * @param name the name of its identifying parameter
	 * @param value the parameter
	 * @return the execution, completed
	 * @throws JobUnderWay if another process executes the job
	 * @throws Exception if the job failed
	 */
	public JobExecution run(Job job, String name, String value) throws Exception {
		try (Connection connection = this.dataSource.getConnection()) {
			if (!lock(connection, "select pg_try_advisory_lock(?, ?)", job)) {
				throw new JobUnderWay(job.getName());
			}
			try {
				return executed(job, name, value);
			}
			finally {
				lock(connection, "select pg_advisory_unlock(?, ?)", job);
			}
		}
	}

	private JobExecution executed(Job job, String name, String value) throws Exception {
		JobParameters parameters = unfinished(job, name, value);
		JobExecution execution = this.attempts.start(job, parameters);
		if (execution.getStatus() != BatchStatus.COMPLETED) {
			Throwable cause = FailureDetail.causeOf(execution);
			throw (cause instanceof Exception failure) ? failure
					: new IllegalStateException(job.getName() + " ended " + execution.getStatus(), cause);
		}
		return execution;
	}

	/**
	 * The first round that has not completed. One whose process died is brought to rest.
	 */
	private JobParameters unfinished(Job job, String name, String value) {
		for (long round = 1;; round++) {
			JobParameters parameters = new JobParametersBuilder().addString(name, value)
				.addLong(ROUND, round)
				.toJobParameters();
			JobInstance instance = this.repository.getJobInstance(job.getName(), parameters);
			if (this.attempts.settle(instance)) {
				return parameters;
			}
		}
	}

	private static boolean lock(Connection connection, String sql, Job job) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setInt(1, SPACE);
			statement.setInt(2, job.getName().hashCode());
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getBoolean(1);
			}
		}
	}

	/** Another process executes the job. */
	public static final class JobUnderWay extends RuntimeException {

		JobUnderWay(String job) {
			super("another process executes " + job + " already; wait for it to end");
		}

	}

}
