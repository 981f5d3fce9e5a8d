package com.opsided.sync.upload;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.BatchStatus;

/**
 * Fails the publishing of a run that left a file to be copied again: an exit status alone
 * would let the run complete without the file.
 */
final class NoticeStartedOver implements StepExecutionListener {

	private final RunFiles files;

	NoticeStartedOver(RunFiles files) {
		this.files = files;
	}

	@Override
	public ExitStatus afterStep(StepExecution step) {
		int startedOver = this.files.toCopy(number(step, "account"), number(step, "run")).size();
		if (startedOver == 0 || step.getStatus() != BatchStatus.COMPLETED) {
			return step.getExitStatus();
		}
		step.setStatus(BatchStatus.FAILED);
		step.addFailureException(new LoadsStartedOver(startedOver));
		return ExitStatus.FAILED;
	}

	private static long number(StepExecution step, String parameter) {
		JobParameters parameters = step.getJobParameters();
		Long value = parameters.getLong(parameter);
		if (value == null) {
			throw new IllegalStateException("The job was started without its parameter '" + parameter + "'");
		}
		return value;
	}

}
