package com.opsided.sync.request;

import java.util.List;
import java.util.Objects;

import com.opsided.shared.report.LoadState;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.RequestState;
import com.opsided.shared.report.WantedReport;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Writes down which reports count now, and decides how the run goes on: round again while
 * some are open, to its end when all are had.
 */
final class SettleReports implements Tasklet {

	private final ReportRequestTable requests;

	private final ReportLoadTable loads;

	private final InspectDocument inspect;

	private final DownloadFolder folder;

	SettleReports(ReportRequestTable requests, ReportLoadTable loads, InspectDocument inspect, DownloadFolder folder) {
		this.requests = requests;
		this.loads = loads;
		this.inspect = inspect;
		this.folder = folder;
	}

	@Override
	public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		StepExecution step = contribution.getStepExecution();
		long account = Objects.requireNonNull(step.getJobParameters().getLong("account"));
		long run = Objects.requireNonNull(step.getJobParameters().getLong("run"));
		this.requests.of(account, run).forEach(this::settle);
		List<WantedReport> reports = this.requests.of(account, run);
		if (reports.stream().anyMatch((each) -> !each.state().isFinal())) {
			contribution.setExitStatus(new ExitStatus(RequestSteps.AGAIN));
			return RepeatStatus.FINISHED;
		}
		this.folder.clear(account, run);
		if (reports.stream().anyMatch((each) -> each.state() == RequestState.FAILED)) {
			GivenUp.telling(step.getJobExecution());
			contribution.setExitStatus(new ExitStatus(RequestSteps.GIVEN_UP));
		}
		return RepeatStatus.FINISHED;
	}

	private void settle(WantedReport report) {
		WantedReport.FetchedFile file = report.file();
		if (report.state() != RequestState.FETCHED || file == null) {
			return;
		}
		ReportLoad load = this.loads.get(report.account(), file.load());
		if (load.state() == LoadState.LIVE) {
			this.requests.loaded(report);
			this.inspect.forget(report);
		}
		else if (load.state() == LoadState.FAILED) {
			this.requests.failed(report, String.valueOf(load.detail()));
			this.inspect.forget(report);
		}
	}

}
