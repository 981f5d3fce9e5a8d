package com.opsided.sync.request;

import java.nio.file.Path;
import java.util.Objects;

import com.opsided.shared.report.LoadState;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.RequestedReport;
import com.opsided.shared.report.WantedReport;
import com.opsided.sync.report.ReportFile;
import com.opsided.sync.report.StartOver;
import com.opsided.sync.report.UnreadableReport;

import org.springframework.transaction.support.TransactionOperations;

/** Opens the load of a document, or finds the one that an earlier fetch opened. */
final class OpenLoad {

	private final ReportLoadTable loads;

	private final ReportRequestTable requests;

	private final StartOver startOver;

	private final InspectDocument inspect;

	private final TransactionOperations transactions;

	OpenLoad(ReportLoadTable loads, ReportRequestTable requests, StartOver startOver, InspectDocument inspect,
			TransactionOperations transactions) {
		this.loads = loads;
		this.requests = requests;
		this.startOver = startOver;
		this.inspect = inspect;
		this.transactions = transactions;
	}

	void of(WantedReport report, Path document, String digest) throws UnreadableReport {
		this.inspect.forget(report);
		ReportFile file = this.inspect.of(report, document);
		this.transactions.executeWithoutResult((transaction) -> {
			ReportLoad load = this.loads.open(requested(report), file.source().name(), file.sha256(), file.size());
			if (load.state() == LoadState.FAILED
					|| (load.state() != LoadState.LIVE && !load.digest().equals(file.sha256()))) {
				this.startOver.at(load);
			}
			this.requests.fetched(report,
					new WantedReport.FetchedFile(DownloadFolder.node(), document.toString(), digest, load.id()));
		});
	}

	private static RequestedReport requested(WantedReport report) {
		WantedReport.MadeReport made = Objects.requireNonNull(report.made());
		return new RequestedReport(report.account(), report.wish().kind(), made.reportId(),
				Objects.requireNonNull(made.createdTime()), report.wish().from(), report.wish().to());
	}

}
