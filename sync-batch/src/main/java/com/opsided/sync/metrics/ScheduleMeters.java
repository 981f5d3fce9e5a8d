package com.opsided.sync.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.run.RunBacklogView;
import com.opsided.shared.schedule.Schedule;
import com.opsided.sync.schedule.Schedules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

/**
 * How often each scheduled job should complete, and how long the account has waited that
 * has waited longest: the one is to be held against the other.
 */
final class ScheduleMeters implements ReadMeters {

	/** A schedule by weekdays has its longest pause within so many times. */
	private static final int LOOK_AHEAD = 10;

	private final Schedules schedules;

	private final RunBacklogView runs;

	private final MultiGauge interval;

	private final MultiGauge age;

	ScheduleMeters(MeterRegistry registry, Schedules schedules, RunBacklogView runs) {
		this.schedules = schedules;
		this.runs = runs;
		Gauges gauges = new Gauges(registry);
		this.interval = gauges.of("opsided.schedule.interval",
				"The longest pause between two of the next times of a job's schedule", "seconds");
		this.age = gauges.of("opsided.job.oldest.success.age",
				"How long the connected account has been without a completed run of the job that has been longest",
				"seconds");
	}

	@Override
	public void refresh(Instant now) {
		List<Row<?>> intervals = new ArrayList<>();
		this.schedules.list()
			.stream()
			.filter(Schedule::enabled)
			.forEach((schedule) -> intervals.add(Row.of(Tags.of("job", schedule.job()),
					longestPause(this.schedules.next(schedule.job(), LOOK_AHEAD)))));
		this.interval.register(intervals, true);
		List<Row<?>> ages = new ArrayList<>();
		this.runs.oldestSuccess()
			.forEach((job, since) -> ages
				.add(Row.of(Tags.of("job", job), Math.max(0, Duration.between(since, now).toMillis() / 1000.0))));
		this.age.register(ages, true);
	}

	private static double longestPause(List<Instant> times) {
		long longest = 0;
		for (int i = 1; i < times.size(); i++) {
			longest = Math.max(longest, Duration.between(times.get(i - 1), times.get(i)).toSeconds());
		}
		return longest;
	}

}
