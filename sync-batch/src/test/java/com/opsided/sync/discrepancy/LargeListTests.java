package com.opsided.sync.discrepancy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.discrepancy.DiscrepancyFilter;
import com.opsided.shared.discrepancy.DiscrepancyOrder;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.Role;
import com.opsided.sync.server.ApiServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An account with a million discrepancies is read as fast as a small one. */
@Tag("chaos")
class LargeListTests {

	private static final Duration BOUND = Duration.ofMillis(200);

	private static final int ROWS = Integer.getInteger("opsided.rows", 1_000_000);

	private static final int TIMES = 40;

	private static MillionDiscrepancies many;

	private static final Map<String, Duration> measured = new TreeMap<>();

	@BeforeAll
	static void fill() throws Exception {
		many = MillionDiscrepancies.make(ROWS);
	}

	@Test
	void whatIsOwedIsReadFromSums() {
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		List<Owed> read = new ArrayList<>();
		isFast("owed", () -> Tenant.user(many.user())
			.run(() -> read.add(ApiServer.bean(ReadOwed.class).of(List.of(many.account().id()), today))));
		Owed owed = read.get(0);
		assertThat(owed.currencies()).hasSize(1);
		assertThat(owed.currencies().get(0).discrepancies()).isEqualTo(ROWS / 500L * 60);
	}

	@Test
	void everyOrderAndFilterIsReadPageByPage() {
		for (DiscrepancyOrder order : DiscrepancyOrder.values()) {
			walk(order + " all", filter(null, null, null, null, null, order));
			walk(order + " claimable", filter(null, DiscrepancyState.CLAIMABLE, null, null, null, order));
			walk(order + " of a type", filter(DiscrepancyType.FC_DAMAGED, null, null, null, null, order));
			walk(order + " of a SKU", filter(null, null, null, null, "SKU-77", order));
			walk(order + " above an amount", filter(null, null, null, new BigDecimal("60"), null, order));
			walk(order + " none above", filter(null, null, null, new BigDecimal("1000"), null, order));
			walk(order + " soon", filter(null, DiscrepancyState.CLAIMABLE, LocalDate.now(ZoneOffset.UTC).plusDays(7),
					null, null, order));
			walk(order + " none filed", filter(null, DiscrepancyState.FILED, null, null, null, order));
		}
		assertThat(measured).allSatisfy((what, time) -> assertThat(time).as(what).isLessThan(BOUND));
	}

	private static DiscrepancyFilter filter(@Nullable DiscrepancyType type, @Nullable DiscrepancyState state,
			@Nullable LocalDate before, @Nullable BigDecimal least, @Nullable String sku, DiscrepancyOrder order) {
		return new DiscrepancyFilter(type, state, null, before, least, null, sku, null, order, null, 0);
	}

	private static void walk(String what, DiscrepancyFilter filter) {
		Caller caller = new Caller(many.user(), Role.SELLER, "t");
		String[] cursor = new String[1];
		measured.put(what, percentile(() -> {
			Page<ReadDiscrepancies.Row> page = ApiServer.bean(ReadDiscrepancies.class)
				.sorted(caller, List.of(many.account()), filter, 50, cursor[0]);
			cursor[0] = page.next();
		}));
	}

	private static void isFast(String what, Runnable reading) {
		Duration time = percentile(reading);
		assertThat(time).as(what).isLessThan(BOUND);
	}

	/** The 95th percentile, the first reading included. */
	private static Duration percentile(Runnable reading) {
		List<Duration> times = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			long began = System.nanoTime();
			reading.run();
			times.add(Duration.ofNanos(System.nanoTime() - began));
		}
		Collections.sort(times);
		return times.get(TIMES * 95 / 100);
	}

}
