package com.opsided.sync.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.opsided.shared.run.Run;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The attempts of runs: what Spring Batch has recorded of them. */
public final class RunAttempts {

	private final JdbcClient jdbc;

	private final JobRepository repository;

	RunAttempts(JdbcClient jdbc, JobRepository repository) {
		this.jdbc = jdbc;
		this.repository = repository;
	}

	/**
	 * Lists the attempts of a run with their steps.
	 * @param run the run
	 * @return its job executions, the first attempt first; their parameter
	 * {@code attempt} is its number. {@code status} tells how they ended; the exit code
	 * of one that was taken over stays UNKNOWN
	 */
	public List<JobExecution> of(Run run) {
		List<JobExecution> executions = new ArrayList<>();
		for (JobInstance instance : instances(run)) {
			executions.addAll(this.repository.getJobExecutions(instance));
		}
		executions.sort(Comparator.comparingLong(JobExecution::getId));
		return executions;
	}

	/** Deletes all that is recorded of a run's attempts. */
	void delete(Run run) {
		instances(run).forEach(this.repository::deleteJobInstance);
	}

	private List<JobInstance> instances(Run run) {
		return this.jdbc.sql("""
				select distinct execution.job_instance_id
				from batch_job_execution_params parameter join batch_job_execution execution using (job_execution_id)
				where parameter_name = 'run' and parameter_value = :run
				""").param("run", Long.toString(run.id())).query(Long.class).list().stream().map((id) -> {
			JobInstance instance = this.repository.getJobInstance(id);
			if (instance == null) {
				throw new IllegalStateException("There is no job instance " + id);
			}
			return instance;
		}).toList();
	}

}
