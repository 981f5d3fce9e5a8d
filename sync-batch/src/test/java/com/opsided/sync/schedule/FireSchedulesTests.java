package com.opsided.sync.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunView;
import com.opsided.shared.run.WantedRuns;
import com.opsided.shared.schedule.MisfirePolicy;
import com.opsided.shared.schedule.Schedule;
import com.opsided.shared.schedule.ScheduleTable;
import com.opsided.sync.run.RequestRun;
import com.opsided.sync.run.TellRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a schedule requests, as the clock moves.
 */
class FireSchedulesTests {

	private static final String JOB = "patient";

	private final ScheduleTable table = ClusterPlatform.bean(ScheduleTable.class);

	private final MovedClock clock = new MovedClock("2026-03-01T05:59:00Z");

	private final HeardEvents events = ClusterPlatform.bean(HeardEvents.class);

	private final List<Long> accounts = Stream.generate(ClusterPlatform::newAccount).limit(40).toList();

	@AfterEach
	void disable() {
		ClusterPlatform.jdbc().sql("delete from schedule where job = ?").param(JOB).update();
		this.events.heard.clear();
	}

	@Test
	void theAccountsOfOneFiringAreSpreadAndEachHasItsTurnOnce() {
		schedule("0 0 0/6 * * ?", MisfirePolicy.FIRE_ONCE);
		tick();
		assertThat(requested()).isEmpty();
		List<Integer> perMinute = new ArrayList<>();
		for (int minute = 0; minute < 40; minute++) {
			int before = requested().size();
			this.clock.move(Duration.ofMinutes(1));
			tick();
			tick();
			perMinute.add(requested().size() - before);
		}
		assertThat(requested()).hasSize(40).allSatisfy((run) -> {
			assertThat(run.key()).isEqualTo("schedule:patient:2026-03-01T06:00:00Z");
			assertThat(run.history().requestedBy()).isEqualTo("schedule:patient");
		});
		assertThat(perMinute).as("in the first half hour").allSatisfy((count) -> assertThat(count).isLessThan(10));
		assertThat(perMinute.subList(31, 40)).containsOnly(0);
	}

	@Test
	void anAccountHasItsTurnAtTheSameTimeOfEveryFiring() {
		CronTimes times = CronTimes.of("0 0 0/6 * * ?", ZoneOffset.UTC);
		for (long account : this.accounts) {
			Duration first = turn(times, account, "2026-03-01T11:59:59Z");
			assertThat(turn(times, account, "2026-03-07T23:59:59Z")).isEqualTo(first);
			assertThat(first).isLessThan(Duration.ofMinutes(30));
		}
	}

	private static Duration turn(CronTimes times, long account, String now) {
		Instant time = Instant.parse(now);
		DueAccount turn = SpreadAccounts.at(time, times, Duration.ofMinutes(30)).lastTurn(account, time);
		assertThat(turn).isNotNull();
		return Duration.between(turn.fired(), turn.due());
	}

	/** K9. */
	@Test
	void whatWasMissedWhileEveryNodeWasDownIsMadeUpForOnce() {
		schedule("0 0 0/6 * * ?", MisfirePolicy.FIRE_ONCE);
		this.clock.moveTo("2026-03-03T05:00:00Z");
		tick();
		tick();
		assertThat(requested()).hasSize(40).extracting(Run::key).containsOnly("schedule:patient:2026-03-03T00:00:00Z");
		assertThat(this.events.heard).contains("misfired patient").doesNotContain("misfired patient skipped");
		this.clock.moveTo("2026-03-03T06:40:00Z");
		tick();
		assertThat(requested()).hasSize(80);
	}

	/** K9. */
	@Test
	void whatWasMissedIsLeftOutWhereThePolicySaysSo() {
		schedule("0 0 0/6 * * ?", MisfirePolicy.SKIP);
		this.clock.moveTo("2026-03-03T05:00:00Z");
		tick();
		assertThat(requested()).isEmpty();
		assertThat(this.events.heard).contains("misfired patient skipped");
		for (int minute = 0; minute < 95; minute++) {
			this.clock.move(Duration.ofMinutes(1));
			tick();
		}
		assertThat(requested()).hasSize(40).extracting(Run::key).containsOnly("schedule:patient:2026-03-03T06:00:00Z");
	}

	@Test
	void aNodeThatDiedInTheMidstOfAFiringDoesNotKeepTheOthersFromTheirTurn() {
		schedule("0 0 0/6 * * ?", MisfirePolicy.FIRE_ONCE);
		this.clock.moveTo("2026-03-01T06:10:00Z");
		tick();
		int first = requested().size();
		assertThat(first).isBetween(1, 39);
		this.clock.moveTo("2026-03-01T11:00:00Z");
		tick();
		assertThat(requested()).hasSize(40);
	}

	@Test
	void manyAccountsAreRequestedInPortions() {
		schedule("0 0 0/6 * * ?", MisfirePolicy.FIRE_ONCE);
		this.clock.moveTo("2026-03-01T06:50:00Z");
		List<Integer> sizes = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			tick(15);
			sizes.add(requested().size());
		}
		assertThat(sizes).containsExactly(15, 30, 40, 40, 40);
	}

	@Test
	void aScheduleThatIsNotEnabledRequestsNothing() {
		schedule("0 0 0/6 * * ?", MisfirePolicy.FIRE_ONCE);
		Schedule schedule = this.table.find(JOB).orElseThrow();
		this.table.put(new Schedule(JOB, schedule.cron(), schedule.zone(), false, schedule.misfire(),
				schedule.doneUntil(), schedule.updatedAt()));
		this.clock.moveTo("2026-03-01T07:00:00Z");
		tick();
		assertThat(requested()).isEmpty();
	}

	@Test
	void twoNodesThatFireAtOnceRequestOneRunEach() {
		schedule("0 0 0/6 * * ?", MisfirePolicy.FIRE_ONCE);
		Schedule before = this.table.find(JOB).orElseThrow();
		this.clock.moveTo("2026-03-01T07:00:00Z");
		tick();
		this.table.put(before);
		tick();
		assertThat(requested()).hasSize(40);
	}

	private void schedule(String cron, MisfirePolicy misfire) {
		Instant now = this.clock.instant();
		this.table.put(new Schedule(JOB, cron, ZoneOffset.UTC, true, misfire, now, now));
	}

	private void tick() {
		tick(1_000);
	}

	private void tick(int portion) {
		StaticListableBeanFactory named = new StaticListableBeanFactory();
		named.addBean("accounts", new ScheduledAccounts() {
			@Override
			public String job() {
				return JOB;
			}

			@Override
			public List<Long> accounts() {
				return FireSchedulesTests.this.accounts;
			}
		});
		new FireSchedules(this.table,
				new FindScheduledAccounts(named.getBeanProvider(ScheduledAccounts.class),
						ClusterPlatform.bean(AccountTable.class)),
				ClusterPlatform.bean(RequestRun.class),
				new ScheduleProperties(Duration.ofSeconds(10), Duration.ofMinutes(30), portion, Duration.ofMinutes(5)),
				ClusterPlatform.bean(TellRun.class), this.clock)
			.poll();
	}

	private List<Run> requested() {
		return ClusterPlatform.bean(RunView.class)
			.list(new WantedRuns(this.accounts, JOB, null, null, null), null, 1_000);
	}

}
