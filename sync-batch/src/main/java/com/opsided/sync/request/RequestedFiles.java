package com.opsided.sync.request;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.opsided.shared.report.LoadState;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.RequestState;
import com.opsided.shared.report.WantedReport;
import com.opsided.sync.report.FileToLoad;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.report.UnreadableReport;

/** The documents of a run that were fetched and do not count yet. */
public final class RequestedFiles {

	private final ReportRequestTable requests;

	private final ReportLoadTable loads;

	private final ReportFeeds feeds;

	private final InspectDocument inspect;

	RequestedFiles(ReportRequestTable requests, ReportLoadTable loads, ReportFeeds feeds, InspectDocument inspect) {
		this.requests = requests;
		this.loads = loads;
		this.feeds = feeds;
		this.inspect = inspect;
	}

	/**
	 * Returns the documents that are to be copied.
	 * @param account the account
	 * @param run the run
	 * @return the documents with their loads, in the order of the loads
	 */
	public List<FileToLoad> toCopy(long account, long run) {
		List<WantedReport> fetched = fetched(account, run);
		List<FileToLoad> files = new ArrayList<>();
		for (ReportLoad load : this.loads.among(account, numbers(fetched), LoadState.COPYING)) {
			fetched.stream().filter((each) -> number(each) == load.id()).forEach((each) -> files.add(file(each, load)));
		}
		return files;
	}

	private FileToLoad file(WantedReport report, ReportLoad load) {
		try {
			Path document = Path.of(Objects.requireNonNull(report.file()).path());
			return new FileToLoad(this.inspect.of(report, document), load, this.feeds.of(load.kind()));
		}
		catch (UnreadableReport ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the loads that are to be published.
	 * @param account the account
	 * @param run the run
	 * @return the loads in the order of their numbers
	 */
	public List<ReportLoad> toPublish(long account, long run) {
		return this.loads.among(account, numbers(fetched(account, run)), LoadState.COPIED);
	}

	private List<WantedReport> fetched(long account, long run) {
		return this.requests.of(account, run).stream().filter((each) -> each.state() == RequestState.FETCHED).toList();
	}

	private static List<Integer> numbers(List<WantedReport> fetched) {
		return fetched.stream().map(RequestedFiles::number).toList();
	}

	private static int number(WantedReport report) {
		return Objects.requireNonNull(report.file()).load();
	}

}
