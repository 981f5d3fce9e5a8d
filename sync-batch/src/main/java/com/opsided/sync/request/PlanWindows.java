package com.opsided.sync.request;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.opsided.shared.report.HeldWindow;

/**
 * Decides which days a sync asks for: those that no report was had for yet, as far as the
 * history goes, and the newest, which still change. Windows do not overlap, and none is
 * longer than configured.
 */
final class PlanWindows {

	/** A day is over everywhere on earth once two more have begun in UTC. */
	private static final int UNTIL_OVER = 2;

	private final ReportPullProperties properties;

	private final LocalDate today;

	PlanWindows(ReportPullProperties properties, LocalDate today) {
		this.properties = properties;
		this.today = today;
	}

	/**
	 * Plans the windows of a report.
	 * @param report a report that has windows
	 * @param held what is had
	 * @param lastDays how many days back to ask for, held or not; 0 leaves it to the plan
	 * @return the windows, oldest first
	 */
	List<Days> of(PulledReport report, List<HeldWindow> held, int lastDays) {
		LocalDate first = (lastDays > 0) ? this.today.minusDays(lastDays)
				: this.today.minusMonths(this.properties.historyMonths());
		LocalDate trailing = this.today.minusDays((lastDays > 0) ? lastDays : this.properties.trailing().days(report));
		Predicate<LocalDate> wanted = (day) -> !day.isBefore(trailing)
				|| held.stream().noneMatch((window) -> has(window, day));
		return (report.shape() == PulledReport.Shape.MONTHS) ? months(first, wanted) : days(first, wanted);
	}

	/** The last days of a window were not over when it was asked for. */
	private static boolean has(HeldWindow held, LocalDate day) {
		LocalDate asked = held.createdTime().atOffset(ZoneOffset.UTC).toLocalDate();
		return !day.isBefore(held.from()) && !day.isAfter(held.to()) && !day.isAfter(asked.minusDays(UNTIL_OVER));
	}

	private List<Days> days(LocalDate first, Predicate<LocalDate> wanted) {
		List<Days> windows = new ArrayList<>();
		LocalDate from = null;
		for (LocalDate day = first; !day.isAfter(this.today); day = day.plusDays(1)) {
			boolean full = from != null && !day.isBefore(from.plusDays(this.properties.windowDays()));
			if (from != null && (full || !wanted.test(day))) {
				windows.add(new Days(from, day.minusDays(1)));
				from = null;
			}
			if (from == null && wanted.test(day)) {
				from = day;
			}
		}
		if (from != null) {
			windows.add(new Days(from, this.today));
		}
		return windows;
	}

	/** A month stands for its last day, as in the report. */
	private List<Days> months(LocalDate first, Predicate<LocalDate> wanted) {
		int most = Math.max(1, this.properties.windowDays() / 30);
		List<Days> windows = new ArrayList<>();
		YearMonth from = null;
		YearMonth now = YearMonth.from(this.today);
		for (YearMonth month = YearMonth.from(first); month.isBefore(now); month = month.plusMonths(1)) {
			boolean full = from != null && !month.isBefore(from.plusMonths(most));
			if (from != null && (full || !wanted.test(month.atEndOfMonth()))) {
				windows.add(new Days(from.atDay(1), month.minusMonths(1).atEndOfMonth()));
				from = null;
			}
			if (from == null && wanted.test(month.atEndOfMonth())) {
				from = month;
			}
		}
		if (from != null) {
			windows.add(new Days(from.atDay(1), now.minusMonths(1).atEndOfMonth()));
		}
		return windows;
	}

}
