package com.opsided.sync.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.ReportWish;
import com.opsided.shared.report.RequestState;
import com.opsided.shared.report.WantedReport;
import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.shared.amazon.Report;
import com.opsided.shared.amazon.ReportRequest;
import com.opsided.shared.amazon.SellingPartner;
import com.opsided.sync.pull.ConnectedAccounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one report one step further by one call: asks Amazon to make it, or looks whether
 * it is made. It never waits; what cannot be done now is due again later.
 */
final class HandleReport {

	private static final Logger logger = LoggerFactory.getLogger(HandleReport.class);

	private static final int NOT_FOUND = 404;

	/** Days are whole in every time zone if one more is asked for at both ends. */
	private static final int MARGIN_DAYS = 1;

	/** The fee preview is renewed every three days and asks for as much. */
	private static final Duration FEE_PREVIEW_AGE = Duration.ofDays(3);

	private final ReportRequestTable requests;

	private final ConnectedAccounts accounts;

	private final ReadExplanation explanations;

	private final ReportPullProperties properties;

	private final Clock clock;

	HandleReport(ReportRequestTable requests, ConnectedAccounts accounts, ReadExplanation explanations,
			ReportPullProperties properties, Clock clock) {
		this.requests = requests;
		this.accounts = accounts;
		this.explanations = explanations;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Handles a report.
	 * @param report a report that is due
	 * @return what it led to
	 */
	Outcome handle(WantedReport report) {
		try {
			SellingPartner amazon = this.accounts.of(report.account()).amazon().withPatience(Duration.ZERO);
			return (report.state() == RequestState.WANTED) ? ask(report, amazon) : look(report, amazon);
		}
		catch (AmazonFailure ex) {
			Outcome outcome = failed(report, ex);
			return (ex.category() == FailureCategory.PROVIDER_DOWN) ? Outcome.DOWN : outcome;
		}
		catch (RuntimeException ex) {
			logger.warn("{} of account {} could not be handled", report.wish().title(), report.account(), ex);
			return later(report, now(), String.valueOf(ex.getMessage()));
		}
	}

	private Outcome ask(WantedReport report, SellingPartner amazon) {
		String reportId = amazon.createReport(request(report.wish()));
		this.requests.requested(report, reportId, now().plus(this.properties.poll().first()));
		return Outcome.BUSY;
	}

	private ReportRequest request(ReportWish wish) {
		Map<String, String> options = wish.options()
			.stream()
			.map((option) -> option.split("=", 2))
			.collect(Collectors.toMap((parts) -> parts[0], (parts) -> parts[1]));
		return new ReportRequest(wish.reportType(), wish.marketplaces(), start(wish), end(wish), options);
	}

	private @Nullable Instant start(ReportWish wish) {
		if (PulledReport.of(wish.reportType()) == PulledReport.FEE_PREVIEW) {
			return now().minus(FEE_PREVIEW_AGE);
		}
		return (wish.from() != null) ? midnight(wish.from().minusDays(MARGIN_DAYS)) : null;
	}

	/** Null means now. */
	private @Nullable Instant end(ReportWish wish) {
		if (wish.to() == null) {
			return null;
		}
		Instant end = midnight(wish.to().plusDays(1 + MARGIN_DAYS));
		return end.isBefore(now()) ? end : null;
	}

	private static Instant midnight(LocalDate day) {
		return day.atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	private Outcome look(WantedReport wanted, SellingPartner amazon) {
		Report report = amazon.report(Objects.requireNonNull(wanted.made()).reportId());
		return switch (report.processingStatus()) {
			case DONE -> done(wanted, report);
			case CANCELLED -> noData(wanted, report);
			case FATAL -> notMade(wanted, this.explanations.of(amazon, report));
			case IN_QUEUE, IN_PROGRESS, UNKNOWN -> later(wanted, now(), null);
		};
	}

	private Outcome done(WantedReport wanted, Report report) {
		if (report.reportDocumentId() == null) {
			return notMade(wanted, "it is done and has no document");
		}
		this.requests.ready(wanted, report.reportDocumentId(), report.createdTime(), now());
		return Outcome.IDLE;
	}

	private Outcome noData(WantedReport wanted, Report report) {
		this.requests.noData(wanted, report.createdTime());
		return Outcome.IDLE;
	}

	private Outcome notMade(WantedReport wanted, String explanation) {
		String detail = "Amazon could not make the report: " + explanation;
		if (wanted.attempts() >= this.properties.attempts()) {
			this.requests.failed(wanted, detail + " (asked " + wanted.attempts() + " times)");
			return Outcome.IDLE;
		}
		Duration coolDown = this.properties.coolDown(PulledReport.of(wanted.wish().reportType()));
		this.requests.coolDown(wanted, detail, now().plus(coolDown));
		return Outcome.IDLE;
	}

	private Outcome failed(WantedReport report, AmazonFailure failure) {
		this.accounts.heed(report.account(), failure);
		String detail = String.valueOf(failure.getMessage());
		if (failure.category().passesByItself()) {
			return later(report, (failure.retryAt() != null) ? failure.retryAt() : now(), detail);
		}
		if (report.state() == RequestState.REQUESTED && Objects.equals(failure.status(), NOT_FOUND)) {
			return notMade(report, "it is not there any more");
		}
		this.requests.failed(report, detail);
		return Outcome.IDLE;
	}

	private Outcome later(WantedReport report, Instant earliest, @Nullable String detail) {
		if (this.properties.poll().isExhausted(report.tries())) {
			this.requests.failed(report, (detail != null) ? detail : "Amazon did not make the report in time");
			return Outcome.IDLE;
		}
		Instant pause = now().plus(this.properties.poll().pause(report.tries()));
		this.requests.later(report, pause.isAfter(earliest) ? pause : earliest, detail);
		return Outcome.BUSY;
	}

	private Instant now() {
		return this.clock.instant();
	}

	/** What the handling of a report led to. */
	enum Outcome {

		/** It gets on by further calls. */
		BUSY,
		/** There is nothing to wait for, or not soon. */
		IDLE,
		/** Amazon, or the way to it, is down for the account. */
		DOWN

	}

}
