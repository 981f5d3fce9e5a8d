package com.opsided.sync.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.run.RequestedCount;
import com.opsided.shared.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * What became of a time that a schedule fired.
 *
 * @param fired the time that the schedule names
 * @param runs the runs it led to, by state
 * @param endedAt when the last of them ended, null while one has not
 */
public record FiringOutcome(Instant fired, Map<RunState, Long> runs, @Nullable Instant endedAt) {

	public FiringOutcome {
		runs = Map.copyOf(runs);
	}

	/** Reads the times from the keys of the runs. */
	static List<FiringOutcome> of(List<RequestedCount> counts, int prefix, int most) {
		Map<Instant, List<RequestedCount>> byTime = new TreeMap<>(Comparator.reverseOrder());
		for (RequestedCount count : counts) {
			byTime.computeIfAbsent(Instant.parse(count.key().substring(prefix)), (time) -> new ArrayList<>())
				.add(count);
		}
		return byTime.entrySet().stream().limit(most).map((each) -> of(each.getKey(), each.getValue())).toList();
	}

	private static FiringOutcome of(Instant fired, List<RequestedCount> counts) {
		Map<RunState, Long> runs = new EnumMap<>(RunState.class);
		Instant ended = Instant.MIN;
		for (RequestedCount count : counts) {
			runs.merge(count.state(), count.runs(), Long::sum);
			ended = (ended == null || count.endedAt() == null) ? null
					: (count.endedAt().isAfter(ended) ? count.endedAt() : ended);
		}
		return new FiringOutcome(fired, runs, ended);
	}

}
