package com.opsided.sync.request;

import java.util.List;
import java.util.stream.Stream;

import com.opsided.sync.pull.AccountPull;

import org.springframework.beans.factory.ObjectProvider;

/** The feeds that Amazon can be asked for, by the names that a sync is told. */
public final class KnownFeeds {

	private final ObjectProvider<AccountPull> pulls;

	KnownFeeds(ObjectProvider<AccountPull> pulls) {
		this.pulls = pulls;
	}

	/**
	 * Names the feeds.
	 * @return their names, sorted
	 */
	public List<String> names() {
		return Stream
			.concat(Stream.of(PulledReport.values()).map(PulledReport::feed),
					this.pulls.stream().map(AccountPull::feed))
			.distinct()
			.sorted()
			.toList();
	}

}
