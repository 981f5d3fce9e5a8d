package com.opsided.sync.report;

import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Makes copied loads count, each in the transaction of its chunk. Until here nobody sees
 * anything of a file; from here on everybody sees all of it. A load whose ground changed
 * meanwhile is started over: it is to be copied again.
 */
final class PublishLoad implements ItemWriter<ReportLoad> {

	private static final Logger logger = LoggerFactory.getLogger(PublishLoad.class);

	private final ReportLoadTable loads;

	private final ReportFeeds feeds;

	private final StartOver startOver;

	PublishLoad(ReportLoadTable loads, ReportFeeds feeds, StartOver startOver) {
		this.loads = loads;
		this.feeds = feeds;
		this.startOver = startOver;
	}

	@Override
	public void write(Chunk<? extends ReportLoad> copied) {
		for (ReportLoad load : copied) {
			try {
				this.feeds.of(load.kind()).publish(load);
				this.loads.live(load);
			}
			catch (StaleLoad ex) {
				logger.info("{}; it is copied again", ex.getMessage());
				this.startOver.at(load);
			}
		}
	}

}
