package com.opsided.sync.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.RequestState;
import com.opsided.shared.report.WantedReport;
import com.opsided.sync.run.Park;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Parks a run until there is something to do for it: a document to be fetched, or nothing
 * to wait for any more. Whoever changes the last report it waits for wakes it.
 */
final class AwaitReports implements Tasklet {

	/** Should a wake be lost, the run looks by itself. */
	private static final Duration ANYWAY = Duration.ofMinutes(10);

	private final ReportRequestTable requests;

	private final Clock clock;

	AwaitReports(ReportRequestTable requests, Clock clock) {
		this.requests = requests;
		this.clock = clock;
	}

	@Override
	public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		StepExecution step = contribution.getStepExecution();
		List<WantedReport> reports = this.requests.of(
				Objects.requireNonNull(step.getJobParameters().getLong("account")),
				Objects.requireNonNull(step.getJobParameters().getLong("run")));
		Instant now = this.clock.instant();
		long busy = reports.stream().filter(WantedReport::isBusy).count();
		if (busy > 0) {
			Park.until(step, now.plus(ANYWAY),
					"waits for Amazon to make %d of %d reports".formatted(busy, reports.size()));
		}
		else if (reports.stream().noneMatch((each) -> isToBeDone(each, now))) {
			next(reports).ifPresent((each) -> Park.until(step, each.isCoolingDown() ? now.plus(ANYWAY) : each.nextAt(),
					waitsFor(each)));
		}
		return RepeatStatus.FINISHED;
	}

	private static boolean isToBeDone(WantedReport report, Instant now) {
		return report.state() == RequestState.FETCHED
				|| (report.state() == RequestState.READY && !report.nextAt().isAfter(now));
	}

	private static Optional<WantedReport> next(List<WantedReport> reports) {
		return reports.stream()
			.filter((each) -> !each.state().isFinal())
			.min(Comparator.comparing(WantedReport::isCoolingDown).thenComparing(WantedReport::nextAt));
	}

	private static String waitsFor(WantedReport report) {
		return report.isCoolingDown() ? "Amazon is asked again for " + report.wish().title() + " at " + report.nextAt()
				: "Amazon gives the document of " + report.wish().title() + " at " + report.nextAt();
	}

}
