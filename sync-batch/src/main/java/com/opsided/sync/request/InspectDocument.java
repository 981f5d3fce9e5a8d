package com.opsided.sync.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.report.WantedReport;
import com.opsided.sync.report.InspectReport;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.report.ReportFile;
import com.opsided.sync.report.ReportSource;
import com.opsided.sync.report.UnreadableReport;

/**
 * Finds out what a document is. The charset is told by its bytes, as for a file that is
 * handed in: what the store's header says of it is not always so. An answer is kept until
 * its report is done with, for it takes a pass over all bytes.
 */
final class InspectDocument {

	private final AccountTable accounts;

	private final ReportFeeds feeds;

	private final Map<Long, ReportFile> known = new ConcurrentHashMap<>();

	InspectDocument(AccountTable accounts, ReportFeeds feeds) {
		this.accounts = accounts;
		this.feeds = feeds;
	}

	ReportFile of(WantedReport report, Path document) throws UnreadableReport {
		ReportFile file = this.known.get(report.id());
		if (file == null) {
			file = inspect(report, document);
			this.known.put(report.id(), file);
		}
		return file;
	}

	private ReportFile inspect(WantedReport report, Path document) throws UnreadableReport {
		String name = report.wish().title() + ".txt";
		Instant created = Objects.requireNonNull(Objects.requireNonNull(report.made()).createdTime());
		ReportFile file = new InspectReport(this.feeds.schemas(), this.accounts.get(report.account()).region())
			.inspect(new ReportSource(name, name, created, () -> Files.newInputStream(document)));
		if (file.kind() != report.wish().kind()) {
			throw new UnreadableReport(name, UnreadableReport.Category.UNKNOWN_HEADER,
					"Amazon was asked for " + report.wish().kind().title() + " and sent " + file.kind().title());
		}
		return file;
	}

	void forget(WantedReport report) {
		this.known.remove(report.id());
	}

}
