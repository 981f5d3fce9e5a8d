package com.opsided.sync.run;

import com.opsided.shared.run.Run;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * A run's parameters as Spring Batch wants them: whole numbers as such, others as text.
 */
final class RunParameters {

	private RunParameters() {
	}

	static JobParameters of(Run run) {
		JobParametersBuilder parameters = new JobParametersBuilder();
		run.parameters().forEach((name, value) -> {
			Long number = number(value);
			if (number != null) {
				parameters.addLong(name, number);
			}
			else {
				parameters.addString(name, value);
			}
		});
		return parameters.toJobParameters();
	}

	/** A text that a number would be written as; {@code 007} is none. */
	private static @Nullable Long number(String value) {
		if (!value.matches("-?\\d{1,18}")) {
			return null;
		}
		long number = Long.parseLong(value);
		return Long.toString(number).equals(value) ? number : null;
	}

}
