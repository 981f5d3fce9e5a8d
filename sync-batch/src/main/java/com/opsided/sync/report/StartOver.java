package com.opsided.sync.report;

import com.opsided.shared.report.RejectedRowTable;
import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;

/**
 * Forgets what an earlier try at a file left behind, so that it is copied again from its
 * beginning. In the caller's transaction.
 */
public final class StartOver {

	private final ReportLoadTable loads;

	private final ReportChunkTable chunks;

	private final RejectedRowTable rejected;

	private final ReportFeeds feeds;

	public StartOver(ReportLoadTable loads, ReportChunkTable chunks, RejectedRowTable rejected, ReportFeeds feeds) {
		this.loads = loads;
		this.chunks = chunks;
		this.rejected = rejected;
		this.feeds = feeds;
	}

	/**
	 * Starts a load over.
	 * @param load a load that does not count
	 */
	public void at(ReportLoad load) {
		this.feeds.of(load.kind()).discard(load);
		this.chunks.deleteOf(load);
		this.rejected.deleteOf(load);
		this.loads.retry(load);
	}

}
