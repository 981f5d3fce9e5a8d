package com.opsided.sync.request;

import java.util.List;
import java.util.Objects;

import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.RequestState;
import com.opsided.shared.report.WantedReport;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Fails the last step of a run whose reports could not all be had, after what it settled
 * is written.
 */
final class FailGivenUp implements StepExecutionListener {

	private final ReportRequestTable requests;

	FailGivenUp(ReportRequestTable requests) {
		this.requests = requests;
	}

	@Override
	public ExitStatus afterStep(StepExecution step) {
		if (!RequestSteps.GIVEN_UP.equals(step.getExitStatus().getExitCode())) {
			return step.getExitStatus();
		}
		List<WantedReport> all = this.requests.of(Objects.requireNonNull(step.getJobParameters().getLong("account")),
				Objects.requireNonNull(step.getJobParameters().getLong("run")));
		step.setStatus(BatchStatus.FAILED);
		step.addFailureException(
				new GivenUp(all.stream().filter((each) -> each.state() == RequestState.FAILED).toList(), all.size()));
		return ExitStatus.FAILED;
	}

}
