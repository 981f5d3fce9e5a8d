package com.opsided.sync.jobs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.opsided.shared.run.RunProgress.Place;
import org.jspecify.annotations.Nullable;

/** The place in what happens to a run, as the id of an event. */
final class EventId {

	private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

	private EventId() {
	}

	static String of(Place place) {
		return place.revision() + "-" + place.version();
	}

	/** The place that was seen last; null if the id is missing or none of ours. */
	static @Nullable Place parse(@Nullable String id) {
		Matcher parts = FORM.matcher((id != null) ? id.strip() : "");
		return parts.matches() ? new Place(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))) : null;
	}

}
