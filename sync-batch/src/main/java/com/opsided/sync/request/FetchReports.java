package com.opsided.sync.request;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.RequestState;
import com.opsided.shared.report.WantedReport;
import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.shared.amazon.DownloadedDocument;
import com.opsided.shared.amazon.SellingPartner;
import com.opsided.sync.pull.ConnectedAccounts;
import com.opsided.sync.report.UnreadableReport;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Fetches documents, one in each call: their addresses live for five minutes, so each is
 * resolved and downloaded in one go. It must run outside of a transaction. A document
 * that is not on this node's disk is fetched again; one that cannot be had now is due
 * later, and the others go on.
 */
final class FetchReports implements Tasklet {

	private static final int MOST_TRIES = 10;

	private final ReportRequestTable requests;

	private final ConnectedAccounts accounts;

	private final DownloadFolder folder;

	private final OpenLoad open;

	private final ReportPullProperties properties;

	private final Clock clock;

	FetchReports(ReportRequestTable requests, ConnectedAccounts accounts, DownloadFolder folder, OpenLoad open,
			ReportPullProperties properties, Clock clock) {
		this.requests = requests;
		this.accounts = accounts;
		this.folder = folder;
		this.open = open;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		long account = Objects.requireNonNull(contribution.getStepExecution().getJobParameters().getLong("account"));
		long run = Objects.requireNonNull(contribution.getStepExecution().getJobParameters().getLong("run"));
		Instant now = this.clock.instant();
		List<WantedReport> reports = this.requests.of(account, run);
		reports.stream()
			.filter((each) -> each.state() == RequestState.FETCHED && !this.folder.has(each))
			.forEach((each) -> this.requests.missing(each, now));
		Optional<WantedReport> next = this.requests.of(account, run)
			.stream()
			.filter((each) -> each.state() == RequestState.READY && !each.nextAt().isAfter(now))
			.findFirst();
		next.ifPresent(this::fetch);
		return RepeatStatus.continueIf(next.isPresent());
	}

	private void fetch(WantedReport report) {
		Path target = this.folder.of(report);
		try {
			SellingPartner amazon = this.accounts.of(report.account()).amazon().withPatience(Duration.ZERO);
			String document = Objects.requireNonNull(Objects.requireNonNull(report.made()).documentId());
			DownloadedDocument downloaded = amazon.download(amazon.reportDocument(document), target);
			this.open.of(report, downloaded.file(), downloaded.sha256());
		}
		catch (UnreadableReport ex) {
			unreadable(report, ex);
		}
		catch (AmazonFailure ex) {
			failed(report, ex);
		}
	}

	private void unreadable(WantedReport report, UnreadableReport why) {
		if (why.category() == UnreadableReport.Category.EMPTY) {
			Instant created = Objects.requireNonNull(report.made()).createdTime();
			this.requests.noData(report, Objects.requireNonNull(created));
			return;
		}
		this.requests.failed(report, String.valueOf(why.getMessage()));
	}

	private void failed(WantedReport report, AmazonFailure failure) {
		this.accounts.heed(report.account(), failure);
		boolean passes = failure.category().passesByItself() || failure.documentExpired();
		if (!passes || report.tries() >= MOST_TRIES) {
			this.requests.failed(report, String.valueOf(failure.getMessage()));
			return;
		}
		Instant pause = failure.documentExpired() ? this.clock.instant()
				: this.clock.instant().plus(this.properties.poll().pause(report.tries()));
		Instant retryAt = failure.retryAt();
		this.requests.later(report, (retryAt != null && retryAt.isAfter(pause)) ? retryAt : pause,
				failure.getMessage());
	}

}
