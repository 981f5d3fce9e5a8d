package com.opsided.sync.schedule;

import java.time.Instant;
import java.util.Map;

import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunView;
import com.opsided.shared.schedule.MisfirePolicy;
import com.opsided.shared.schedule.Schedule;
import com.opsided.shared.schedule.ScheduleTable;
import com.opsided.sync.run.KnownJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The schedules as people see and change them.
 */
class SchedulesTests {

	private final Schedules schedules = new Schedules(ClusterPlatform.bean(ScheduleTable.class),
			ClusterPlatform.bean(RunView.class), ClusterPlatform.bean(KnownJobs.class),
			ClusterPlatform.bean(ScheduleProperties.class), new MovedClock("2026-03-28T12:00:00Z"));

	@AfterEach
	void restore() {
		ClusterPlatform.jdbc().sql("delete from schedule where job = 'again'").update();
		ClusterPlatform.jdbc().sql("delete from run where requested_by = 'schedule:again'").update();
	}

	@Test
	void syncIsScheduledEverySixHoursAndDetectionEveryTwo() {
		assertThat(this.schedules.list()).extracting(Schedule::job, Schedule::cron)
			.contains(tuple("inventorySync", "0 0 0/6 * * ?"), tuple("discrepancyDetection", "0 30 0/2 * * ?"));
	}

	@Test
	void theNextTimesFollowTheZoneThroughTheChangeOfItsClocks() {
		this.schedules.update("again", "0 0 8 * * ?", "Europe/Berlin", true, MisfirePolicy.SKIP);
		assertThat(this.schedules.next("again", 2)).containsExactly(Instant.parse("2026-03-29T06:00:00Z"),
				Instant.parse("2026-03-30T06:00:00Z"));
		this.schedules.update("again", "0 0 8 * * ?", "UTC", false, MisfirePolicy.SKIP);
		assertThat(this.schedules.next("again", 2)).isEmpty();
	}

	@Test
	void timesCanBeTriedBeforeTheyAreStored() {
		assertThat(this.schedules.preview("0 0 8 * * ?", "Europe/Berlin", 2))
			.containsExactly(Instant.parse("2026-03-29T06:00:00Z"), Instant.parse("2026-03-30T06:00:00Z"));
		assertThatThrownBy(() -> this.schedules.preview("0 0 25 * * ?", "UTC", 2)).isInstanceOf(BadSchedule.class)
			.hasMessageContaining("0 0 25 * * ?");
	}

	@Test
	void theLastFiringsTellWhatBecameOfTheirRuns() {
		this.schedules.update("again", "0 0 8 * * ?", "UTC", true, MisfirePolicy.SKIP);
		requested("2026-03-26T08:00:00Z", "COMPLETED", "COMPLETED");
		requested("2026-03-27T08:00:00Z", "COMPLETED", "FAILED");
		requested("2026-03-28T08:00:00Z", "COMPLETED", "RUNNING");
		assertThat(this.schedules.outcomes("again", 2)).containsExactly(
				new FiringOutcome(Instant.parse("2026-03-28T08:00:00Z"),
						Map.of(RunState.COMPLETED, 1L, RunState.RUNNING, 1L), null),
				new FiringOutcome(Instant.parse("2026-03-27T08:00:00Z"),
						Map.of(RunState.COMPLETED, 1L, RunState.FAILED, 1L), Instant.parse("2026-03-27T08:10:00Z")));
		assertThatThrownBy(() -> this.schedules.outcomes("slow", 2)).isInstanceOf(NoSuchSchedule.class);
	}

	private static void requested(String fired, String... states) {
		for (String state : states) {
			ClusterPlatform.jdbc()
				.sql("""
						insert into run (account, job, idempotency_key, requested_by, requested_at, state, ended_at)
						values (:account, 'again', 'schedule:again:' || :fired, 'schedule:again', :fired::timestamptz, :state,
						    case when :state <> 'RUNNING' then :fired::timestamptz + interval '10 minutes' end)
						""")
				.param("account", ClusterPlatform.newAccount())
				.param("fired", fired)
				.param("state", state)
				.update();
		}
	}

	@Test
	void aChangedScheduleBeginsNow() {
		Schedule changed = this.schedules.update("again", "0 0 8 * * ?", "UTC", true, MisfirePolicy.SKIP);
		assertThat(changed.doneUntil()).isEqualTo(Instant.parse("2026-03-28T12:00:00Z"));
		assertThat(this.schedules.list()).contains(changed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "nothing|0 0 8 * * ?|UTC|job", "again|0 0 8 * *|UTC|cron", "again|every day|UTC|cron",
					"again|0 0 8 * * ?|Mars|zone", "again|0 0 8 * * ? 2020|UTC|cron", "again|* * * * * ?|UTC|cron" })
	void whatMakesNoSenseIsRefusedByTheNameOfItsField(String job, String cron, String zone, String field) {
		assertThatThrownBy(() -> this.schedules.update(job, cron, zone, true, MisfirePolicy.SKIP))
			.isInstanceOfSatisfying(BadSchedule.class, (bad) -> assertThat(bad.field()).isEqualTo(field));
	}

	@Test
	void aJobWithoutAScheduleHasNoNextTime() {
		assertThatThrownBy(() -> this.schedules.next("again", 1)).isInstanceOf(NoSuchSchedule.class);
	}

}
