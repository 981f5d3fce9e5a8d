package com.opsided.sync.report;

import com.opsided.shared.report.RejectedRowTable;
import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Makes copied loads count, each in the transaction of its chunk. Until here nobody sees
 * anything of a file; from here on everybody sees all of it.
 */
final class PublishLoad implements ItemWriter<ReportLoad> {

	private final ReportLoadTable loads;

	private final ReportFeeds feeds;

	PublishLoad(ReportLoadTable loads, ReportFeeds feeds) {
		this.loads = loads;
		this.feeds = feeds;
	}

	@Override
	public void write(Chunk<? extends ReportLoad> copied) {
		for (ReportLoad load : copied) {
			this.feeds.of(load.kind()).publish(load);
			this.loads.live(load);
		}
	}

	/** Forgets what an earlier try at a file left behind. */
	record StartOver(ReportLoadTable loads, ReportChunkTable chunks, RejectedRowTable rejected, ReportFeeds feeds) {

		void at(ReportLoad load) {
			this.feeds.of(load.kind()).discard(load);
			this.chunks.deleteOf(load);
			this.rejected.deleteOf(load);
			this.loads.retry(load);
		}

	}

}
