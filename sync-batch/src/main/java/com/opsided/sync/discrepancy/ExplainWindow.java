package com.opsided.sync.discrepancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.sync.discrepancy.WindowDay.Kind;
import com.opsided.sync.reconciliation.PolicyProperties;

/** Tells the days of a discrepancy's window ({@code detection.md} §5). */
final class ExplainWindow {

	private final PolicyProperties policies;

	private final Clock clock;

	ExplainWindow(PolicyProperties policies, Clock clock) {
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * Tells the days.
	 * @param listed the discrepancy
	 * @return the days in their order; only the event and today where no policy applies
	 */
	List<WindowDay> of(ListedDiscrepancy listed) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate event = listed.discrepancy().discrepancy().eventDate();
		LocalDate opens = listed.discrepancy().assessment().windowOpens();
		LocalDate closes = listed.discrepancy().windowCloses();
		List<WindowDay> days = new ArrayList<>();
		add(days, Kind.OPENED, event, today, "It happened.");
		if (opens != null) {
			add(days, Kind.SETTLED, event.plus(this.policies.settle()), today,
					"Amazon pays most losses by itself before this day; a claim before it could be one too many.");
			add(days, Kind.OPENS, opens, today, "The first day on which a claim may be raised.");
		}
		if (closes != null) {
			add(days, Kind.CLOSES, closes, today, "The last day on which a claim may be raised.");
		}
		add(days, Kind.TODAY, today, today, "Today.");
		days.sort(Comparator.comparing(WindowDay::day).thenComparing(WindowDay::kind));
		return days;
	}

	private static void add(List<WindowDay> days, Kind kind, LocalDate day, LocalDate today, String sentence) {
		days.add(new WindowDay(kind, day, ChronoUnit.DAYS.between(today, day), sentence));
	}

}
