package com.opsided.sync.run;

import java.util.Set;
import java.util.TreeSet;

import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.ObjectProvider;

/** The jobs of the platform by their names. */
public final class KnownJobs {

	private final ObjectProvider<Job> jobs;

	KnownJobs(ObjectProvider<Job> jobs) {
		this.jobs = jobs;
	}

	/**
	 * Names the jobs.
	 * @return their names, sorted
	 */
	public Set<String> names() {
		Set<String> names = new TreeSet<>();
		this.jobs.forEach((job) -> names.add(job.getName()));
		return names;
	}

	/**
	 * Finds a job.
	 * @param name its name
	 * @return the job
	 * @throws NoSuchJob if there is none
	 */
	Job get(String name) {
		return this.jobs.stream()
			.filter((job) -> job.getName().equals(name))
			.findFirst()
			.orElseThrow(() -> new NoSuchJob(name));
	}

}
