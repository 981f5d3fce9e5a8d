package com.opsided.sync.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.report.HeldWindow;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class PlanWindowsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

	private final PlanWindows plan = new PlanWindows(
			Binder.get(new MockEnvironment()).bindOrCreate("opsided.reports", ReportPullProperties.class), TODAY);

	@Test
	void theFirstSyncGoesBackEighteenMonthsInWindowsOfNinetyDays() {
		List<Days> windows = this.plan.of(PulledReport.LEDGER_DETAIL, List.of(), 0);
		assertThat(windows).hasSize(7).first().isEqualTo(days("2025-01-15", "2025-04-14"));
		assertThat(windows.get(6).to()).isEqualTo(TODAY);
		for (int i = 1; i < windows.size(); i++) {
			assertThat(windows.get(i).from()).isEqualTo(windows.get(i - 1).to().plusDays(1));
		}
	}

	@Test
	void aLaterSyncPullsTheTrailingDaysAgain() {
		assertThat(this.plan.of(PulledReport.LEDGER_DETAIL, held("2025-01-01", "2026-07-14", "2026-07-14"), 0))
			.containsExactly(days("2026-05-16", "2026-07-15"));
		assertThat(this.plan.of(PulledReport.REIMBURSEMENTS, held("2025-01-01", "2026-07-14", "2026-07-14"), 0))
			.containsExactly(days("2026-06-15", "2026-07-15"));
	}

	@Test
	void aGapIsPulledAndSoAreDaysThatWereNotOverWhenTheyWereAskedFor() {
		List<HeldWindow> held = new ArrayList<>(held("2025-01-01", "2025-09-30", "2026-01-01"));
		held.addAll(held("2025-10-11", "2026-01-01", "2026-01-01"));
		assertThat(this.plan.of(PulledReport.LEDGER_DETAIL, held, 0)).containsExactly(days("2025-10-01", "2025-10-10"),
				days("2025-12-31", "2026-03-30"), days("2026-03-31", "2026-06-28"), days("2026-06-29", "2026-07-15"));
	}

	@Test
	void aRunMayAskForItsOwnDays() {
		assertThat(this.plan.of(PulledReport.LEDGER_DETAIL, held("2025-01-01", "2026-07-14", "2026-07-14"), 100))
			.containsExactly(days("2026-04-06", "2026-07-04"), days("2026-07-05", "2026-07-15"));
	}

	@Test
	void storageFeesAreAskedForByMonthsThatAreOver() {
		assertThat(this.plan.of(PulledReport.STORAGE_FEES, List.of(), 0)).hasSize(6)
			.startsWith(days("2025-01-01", "2025-03-31"))
			.endsWith(days("2026-04-01", "2026-06-30"));
		assertThat(this.plan.of(PulledReport.STORAGE_FEES, held("2025-01-01", "2026-05-31", "2026-07-01"), 0))
			.containsExactly(days("2026-05-01", "2026-06-30"));
	}

	private static Days days(String from, String to) {
		return new Days(LocalDate.parse(from), LocalDate.parse(to));
	}

	private static List<HeldWindow> held(String from, String to, String asked) {
		return List.of(new HeldWindow(LocalDate.parse(from), LocalDate.parse(to), Instant.parse(asked + "T12:00:00Z")));
	}

}
