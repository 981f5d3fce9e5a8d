package com.opsided.sandbox.warehouse.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is going to happen on which day. Things that would happen after the last day never
 * do.
 */
final class Agenda {

	private final Map<Moment, List<Runnable>> plans = new HashMap<>();

	private final int lastDay;

	Agenda(int lastDay) {
		this.lastDay = lastDay;
	}

	boolean reaches(int day) {
		return day <= this.lastDay;
	}

	void plan(int day, Phase phase, Runnable event) {
		if (reaches(day)) {
			this.plans.computeIfAbsent(new Moment(day, phase), (moment) -> new ArrayList<>()).add(event);
		}
	}

	void run(int day, Phase phase) {
		Moment moment = new Moment(day, phase);
		List<Runnable> events = this.plans.remove(moment);
		while (events != null) {
			events.forEach(Runnable::run);
			events = this.plans.remove(moment);
		}
	}

	private record Moment(int day, Phase phase) {

	}

}
