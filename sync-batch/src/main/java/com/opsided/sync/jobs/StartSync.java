package com.opsided.sync.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.opsided.shared.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which sync is asked for.
 *
 * @param userId whose accounts, null for the caller's
 * @param accountId one of them, null for all
 * @param feeds the feeds to pull, null or empty for all
 * @param windowDays how many days back, null for what each feed needs
 */
public record StartSync(@Nullable UUID userId, @Nullable Long accountId, @Nullable List<String> feeds,
		@Nullable Integer windowDays) {

	private static final int MOST_DAYS = 550;

	private static final int MOST_FEEDS = 30;

	private static final Pattern FEED = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");

	public StartSync {
		if (windowDays != null && (windowDays < 1 || windowDays > MOST_DAYS)) {
			throw ApiProblem.field("windowDays", "must be 1 to " + MOST_DAYS);
		}
		feeds = (feeds != null) ? List.copyOf(feeds) : null;
		if (feeds != null
				&& (feeds.size() > MOST_FEEDS || !feeds.stream().allMatch((feed) -> FEED.matcher(feed).matches()))) {
			throw ApiProblem.field("feeds", "must be a list of names of feeds");
		}
	}

	static StartSync everything() {
		return new StartSync(null, null, null, null);
	}

	/**
	 * Returns what the job is told.
	 * @return its parameters
	 */
	public Map<String, String> parameters() {
		Map<String, String> parameters = new HashMap<>();
		if (this.feeds != null && !this.feeds.isEmpty()) {
			parameters.put("feeds", String.join(",", this.feeds));
		}
		if (this.windowDays != null) {
			parameters.put("windowDays", this.windowDays.toString());
		}
		return parameters;
	}

}
