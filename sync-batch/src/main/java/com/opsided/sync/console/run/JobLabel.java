package com.opsided.sync.console.run;

import java.util.List;
import java.util.Locale;

import com.opsided.sync.jobs.JobNames;

/**
 * A job as people choose it.
 *
 * @param name the job's name
 * @param label like {@code Inventory sync}
 */
public record JobLabel(String name, String label) {

	/** The jobs that people start. */
	public static final List<JobLabel> ALL = List.of(of(JobNames.SYNC), of(JobNames.DETECTION),
			of(JobNames.RECONCILIATION));

	/**
	 * Labels a job.
	 * @param job the job's name
	 * @return the job with its label
	 */
	public static JobLabel of(String job) {
		String words = job.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return new JobLabel(job, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
	}

}
