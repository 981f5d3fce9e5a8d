package com.opsided.sync.pull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What a run is asked to pull.
 *
 * @param feeds the names of the wanted feeds; empty means every feed
 * @param skus the seller's SKUs that inventory and detection look at; empty means all.
 * Reports are pulled whole whatever it says
 * @param windowDays how many days back a run looks, today not counted; 0 leaves it to
 * each feed
 */
public record PullParameters(Set<String> feeds, List<String> skus, int windowDays) {

	/** The job parameter that names feeds, parted by commas or line breaks. */
	public static final String FEEDS = "feeds";

	/** The job parameter that lists SKUs, one a line, for a SKU may hold a comma. */
	public static final String SKUS = "skus";

	/** The job parameter that says how many days back to look. */
	public static final String WINDOW_DAYS = "windowDays";

	public PullParameters {
		feeds = Set.copyOf(feeds);
		skus = List.copyOf(skus);
		if (windowDays < 0) {
			throw new IllegalArgumentException("windowDays must not be negative, but is " + windowDays);
		}
	}

	/**
	 * Reads the parameters of a run.
	 * @param parameters the parameters its job was started with
	 * @return what to pull
	 * @throws IllegalArgumentException if one cannot be read; the message names it
	 */
	public static PullParameters of(JobParameters parameters) {
		return new PullParameters(parts(text(parameters, FEEDS), "[,\\n]").collect(Collectors.toUnmodifiableSet()),
				parts(text(parameters, SKUS), "\\n").distinct().toList(), days(text(parameters, WINDOW_DAYS)));
	}

	/**
	 * Tells whether a feed is wanted.
	 * @param feed the feed's name
	 * @return whether the run asked for it, or for every feed
	 */
	public boolean wants(String feed) {
		return this.feeds.isEmpty() || this.feeds.contains(feed);
	}

	private static @Nullable String text(JobParameters parameters, String name) {
		return (parameters.getParameter(name) != null) ? String.valueOf(parameters.getParameter(name).value()) : null;
	}

	private static Stream<String> parts(@Nullable String text, String separator) {
		return (text != null) ? Stream.of(text.split(separator)).map(String::strip).filter((part) -> !part.isEmpty())
				: Stream.of();
	}

	private static int days(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return 0;
		}
		try {
			return Integer.parseInt(text.strip());
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("windowDays must be a whole number, not " + text, ex);
		}
	}

}
