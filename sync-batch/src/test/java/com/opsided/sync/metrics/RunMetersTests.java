package com.opsided.sync.metrics;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyTotal;
import com.opsided.shared.discrepancy.DiscrepancyTotalTable;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunHistory;
import com.opsided.shared.run.RunState;
import com.opsided.shared.amazon.ProviderCall;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.run.ChunkEnd;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted, and under which names and labels. */
class RunMetersTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final Run run = new Run(7, 1, "inventorySync", "key", RunState.RUNNING, 1, Map.of(),
			new RunHistory(null, Instant.EPOCH, Instant.EPOCH, null, null, null, null, null, null, false, null));

	@Test
	void anEndIsCountedByJobOutcomeAndWhoIsToBlame() {
		RunMeters meters = new RunMeters(this.registry);
		meters.ended(this.run, RunState.COMPLETED, Duration.ofSeconds(2), null);
		meters.ended(this.run, RunState.FAILED, Duration.ofSeconds(1),
				new IllegalStateException(new QueryTimeoutException("gone")));
		meters.ended(this.run, RunState.FAILED, Duration.ofSeconds(1), new IllegalStateException("ours"));
		assertThat(count("opsided.runs", "job", "inventorySync", "outcome", "completed", "category", "none"))
			.isEqualTo(1);
		assertThat(count("opsided.runs", "job", "inventorySync", "outcome", "failed", "category", "database"))
			.isEqualTo(1);
		assertThat(count("opsided.runs", "job", "inventorySync", "outcome", "failed", "category", "bug")).isEqualTo(1);
		assertThat(this.registry.get("opsided.run.duration")
			.tag("outcome", "completed")
			.timer()
			.totalTime(TimeUnit.SECONDS)).isEqualTo(2);
	}

	@Test
	void takeOversConflictsMisfiresAndPurgesAreCounted() {
		RunMeters meters = new RunMeters(this.registry);
		meters.recovered(this.run);
		meters.superseded(this.run);
		meters.lost(this.run);
		meters.conflict(7, "inventorySync");
		meters.misfired("inventorySync", Duration.ofMinutes(3), true);
		meters.purged(40);
		meters.purged(2);
		for (String name : List.of("opsided.runs.recovered", "opsided.runs.superseded", "opsided.runs.lost",
				"opsided.launch.conflicts")) {
			assertThat(count(name, "job", "inventorySync")).as(name).isEqualTo(1);
		}
		assertThat(count("opsided.schedule.misfires", "job", "inventorySync", "skipped", "true")).isEqualTo(1);
		assertThat(count("opsided.purged.executions")).isEqualTo(42);
	}

	@Test
	void itemsCountOnlyWithTheirChunk() {
		StepMeters meters = new StepMeters(this.registry);
		meters.ended(new ChunkEnd("discrepancyDetection", "examineProducts", true, 10, 8, 2));
		meters.ended(new ChunkEnd("discrepancyDetection", "examineProducts", false, 10, 10, 0));
		assertThat(
				count("opsided.step.items", "job", "discrepancyDetection", "step", "examineProducts", "kind", "read"))
			.isEqualTo(10);
		assertThat(count("opsided.step.items", "job", "discrepancyDetection", "step", "examineProducts", "kind",
				"filtered"))
			.isEqualTo(2);
		assertThat(
				count("opsided.chunks", "job", "discrepancyDetection", "step", "examineProducts", "result", "rollback"))
			.isEqualTo(1);
	}

	@Test
	void callsAreCountedByOperationAndOutcomeAndWaitsAreSummed() {
		CallMeters meters = new CallMeters(this.registry);
		meters.ended(new ProviderCall("createReport", null, 1, Duration.ofMillis(30), Duration.ofMillis(500)));
		meters.ended(new ProviderCall("createReport", FailureCategory.RATE_LIMITED, 3, Duration.ofSeconds(2),
				Duration.ofMillis(1500)));
		assertThat(this.registry.get("opsided.provider.calls").tag("outcome", "rate_limited").timer().count())
			.isEqualTo(1);
		assertThat(count("opsided.quota.wait", "provider", "amazon", "operation", "createReport")).isEqualTo(2);
	}

	@Test
	void moneyIsSummedOverAccountsAndCurrenciesAreKeptApart() {
		DiscrepancyTotalTable totals = new DiscrepancyTotalTable(TestPlatform.jdbc());
		AccountTable accounts = TestPlatform.bean(AccountTable.class);
		Account one = accounts.open("metered one", Region.NA);
		Account other = accounts.open("metered other", Region.NA);
		totals.replace(one.id(), List.of(total("10.50", "5.00")));
		totals.replace(one.id(), List.of(total("20.00", "5.00")));
		totals.replace(other.id(), List.of(total("1.25", "0.00")));
		assertThat(totals.ofAllAccounts())
			.filteredOn((sum) -> sum.type() == DiscrepancyType.TRANSFER_LOSS
					&& sum.state() == DiscrepancyState.CLAIMABLE && sum.currency().equals("USD"))
			.singleElement()
			.satisfies((sum) -> assertThat(sum.amount()).isEqualByComparingTo("21.25"));
		totals.deleteOf(one.id());
		totals.deleteOf(other.id());
		assertThat(totals.ofAllAccounts()).noneMatch(
				(sum) -> sum.type() == DiscrepancyType.TRANSFER_LOSS && sum.state() == DiscrepancyState.CLAIMABLE);
	}

	private static DiscrepancyTotal total(String dollars, String canadian) {
		TreeMap<String, BigDecimal> amounts = new TreeMap<>(
				Map.of("USD", new BigDecimal(dollars), "CAD", new BigDecimal(canadian)));
		return new DiscrepancyTotal(DiscrepancyType.TRANSFER_LOSS, DiscrepancyState.CLAIMABLE, 3, 5, 4, amounts, null);
	}

	private double count(String name, String... tags) {
		return this.registry.get(name).tags(tags).counter().count();
	}

}
