package com.opsided.sync.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.report.ReportKind;

/** Every feed there is, by the kind of report it takes. */
public final class ReportFeeds {

	private final Map<ReportKind, ReportFeed> feeds = new EnumMap<>(ReportKind.class);

	public ReportFeeds(Collection<? extends ReportFeed> feeds) {
		for (ReportFeed feed : feeds) {
			if (this.feeds.put(feed.kind(), feed) != null) {
				throw new IllegalArgumentException("Two feeds take " + feed.kind());
			}
		}
	}

	/**
	 * Returns the feed of a kind.
	 * @param kind the kind
	 * @return the feed
	 * @throws IllegalArgumentException if there is none
	 */
	public ReportFeed of(ReportKind kind) {
		ReportFeed feed = this.feeds.get(kind);
		if (feed == null) {
			throw new IllegalArgumentException("No feed takes " + kind);
		}
		return feed;
	}

	public List<ReportSchema> schemas() {
		return this.feeds.values().stream().flatMap((feed) -> feed.schemas().stream()).toList();
	}

	public Collection<ReportFeed> all() {
		return List.copyOf(this.feeds.values());
	}

}
