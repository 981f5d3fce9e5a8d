package com.opsided.sync.jobs;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opsided.shared.run.RunAttempt;
import com.opsided.shared.run.RunFile;
import com.opsided.shared.run.RunProgress;
import org.jspecify.annotations.Nullable;

/**
 * A run with all that is known of it.
 *
 * @param run the run
 * @param step the step it is at, null before the first
 * @param counts rows of files and items of other steps, all attempts together
 * @param rates how fast it goes and when it will be done
 * @param steps the steps of its last attempt
 * @param partitions the steps that nodes share
 * @param attempts its attempts, the first one first
 * @param files its report files
 * @param problems why some of its files cannot be loaded
 */
public record RunDetails(@JsonUnwrapped RunSummary run, @Nullable String step, RunProgress.Counts counts, Rates rates,
		List<RunAttempt.Step> steps, List<SharedStep> partitions, List<RunAttempt> attempts, List<RunFile> files,
		List<String> problems) {

	public RunDetails {
		steps = List.copyOf(steps);
		partitions = List.copyOf(partitions);
		attempts = List.copyOf(attempts);
		files = List.copyOf(files);
		problems = List.copyOf(problems);
	}

}
