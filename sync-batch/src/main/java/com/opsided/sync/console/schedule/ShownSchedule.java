package com.opsided.sync.console.schedule;

import java.time.Instant;
import java.util.List;

import com.opsided.shared.schedule.Schedule;
import com.opsided.sync.schedule.FiringOutcome;

/**
 * A schedule as the list shows it.
 *
 * @param schedule the schedule
 * @param label its job as people name it
 * @param next when it fires next
 * @param outcomes what became of the last times it fired, the last one first
 */
public record ShownSchedule(Schedule schedule, String label, List<Instant> next, List<FiringOutcome> outcomes) {

	public ShownSchedule {
		next = List.copyOf(next);
		outcomes = List.copyOf(outcomes);
	}

}
