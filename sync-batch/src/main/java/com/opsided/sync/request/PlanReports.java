package com.opsided.sync.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.ReportWish;
import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.sync.pull.ConnectedAccounts;
import com.opsided.sync.pull.PullParameters;
import com.opsided.sync.run.Park;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Writes down which reports a run wants, in one transaction, once. A run that is
 * restarted after it failed wants those again that were given up.
 */
final class PlanReports implements Tasklet {

	private final ReportRequestTable requests;

	private final ConnectedAccounts accounts;

	private final ReportPullProperties properties;

	private final Supplier<Set<String>> otherFeeds;

	private final Clock clock;

	PlanReports(ReportRequestTable requests, ConnectedAccounts accounts, ReportPullProperties properties,
			Supplier<Set<String>> otherFeeds, Clock clock) {
		this.requests = requests;
		this.accounts = accounts;
		this.properties = properties;
		this.otherFeeds = otherFeeds;
		this.clock = clock;
	}

	@Override
	public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		StepExecution step = contribution.getStepExecution();
		long account = Objects.requireNonNull(step.getJobParameters().getLong("account"));
		long run = Objects.requireNonNull(step.getJobParameters().getLong("run"));
		Instant now = this.clock.instant();
		if (!this.requests.of(account, run).isEmpty()) {
			if (GivenUp.wasTold(step.getJobExecution())) {
				this.requests.wantFailed(account, run, now);
			}
			return RepeatStatus.FINISHED;
		}
		PullParameters parameters = PullParameters.of(step.getJobParameters());
		checkFeeds(parameters);
		try {
			List<String> marketplaces = this.accounts.of(account).marketplaces();
			wishes(account, parameters, marketplaces).forEach((wish) -> this.requests.want(account, run, wish, now));
		}
		catch (AmazonFailure ex) {
			if (ex.retryAt() == null) {
				throw ex;
			}
			Park.until(step, ex.retryAt(), String.valueOf(ex.getMessage()));
		}
		return RepeatStatus.FINISHED;
	}

	private void checkFeeds(PullParameters parameters) {
		Set<String> known = new TreeSet<>(this.otherFeeds.get());
		for (PulledReport report : PulledReport.values()) {
			known.add(report.feed());
		}
		for (String feed : parameters.feeds()) {
			if (!known.contains(feed)) {
				throw new IllegalArgumentException("There is no feed '" + feed + "'; there are " + known);
			}
		}
	}

	private List<ReportWish> wishes(long account, PullParameters parameters, List<String> marketplaces) {
		PlanWindows plan = new PlanWindows(this.properties, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		List<ReportWish> wishes = new ArrayList<>();
		for (PulledReport report : PulledReport.values()) {
			if (!parameters.wants(report.feed())) {
				continue;
			}
			if (report.shape() == PulledReport.Shape.SNAPSHOT) {
				wishes.add(wish(report, null, null, marketplaces));
				continue;
			}
			plan.of(report, this.requests.held(account, report.reportType()), parameters.windowDays())
				.forEach((days) -> wishes.add(wish(report, days.from(), days.to(), marketplaces)));
		}
		return wishes;
	}

	private static ReportWish wish(PulledReport report, @Nullable LocalDate from, @Nullable LocalDate to,
			List<String> marketplaces) {
		return new ReportWish(report.feed(), report.kind(), report.reportType(), from, to, marketplaces,
				report.options());
	}

}
