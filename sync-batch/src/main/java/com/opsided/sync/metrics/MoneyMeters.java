package com.opsided.sync.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.claim.ClaimMeterTable;
import com.opsided.shared.discrepancy.DiscrepancyTotalTable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

/**
 * What was found, what it is worth, what must be filed soon and what came of it, over all
 * accounts. Amounts are in the currency of their label.
 */
final class MoneyMeters implements ReadMeters {

	private static final int[] DEADLINES = { 7, 14, 30 };

	private final DiscrepancyTotalTable discrepancies;

	private final ClaimMeterTable claims;

	private final MultiGauge found;

	private final MultiGauge claimable;

	private final MultiGauge claimed;

	private final MultiGauge claimedAmount;

	private final MultiGauge recovered;

	private final MultiGauge expiring;

	private final MultiGauge expiringAmount;

	MoneyMeters(MeterRegistry registry, DiscrepancyTotalTable discrepancies, ClaimMeterTable claims) {
		this.discrepancies = discrepancies;
		this.claims = claims;
		Gauges gauges = new Gauges(registry);
		this.found = gauges.of("opsided.discrepancies", "Discrepancies of the current detections");
		this.claimable = gauges.of("opsided.claimable.amount",
				"What the discrepancies of the current detections are worth");
		this.claimed = gauges.of("opsided.claims", "Claims by type and state");
		this.claimedAmount = gauges.of("opsided.claims.amount", "What the claims ask for");
		this.recovered = gauges.of("opsided.recovered.amount", "What was paid for claims");
		this.expiring = gauges.of("opsided.claims.expiring",
				"Claims that are not filed and must be within so many days");
		this.expiringAmount = gauges.of("opsided.claims.expiring.amount",
				"What the claims ask for that are not filed and must be within so many days");
	}

	@Override
	public void refresh(Instant now) {
		showDiscrepancies();
		List<ClaimMeterTable.Sum> sums = this.claims.list();
		showClaims(sums);
		showExpiring(sums);
	}

	private void showDiscrepancies() {
		List<Row<?>> counts = new ArrayList<>();
		List<Row<?>> amounts = new ArrayList<>();
		for (DiscrepancyTotalTable.Sum sum : this.discrepancies.ofAllAccounts()) {
			Tags labels = Tags.of("type", sum.type().name(), "state", sum.state().name(), "currency", sum.currency());
			counts.add(Row.of(labels, sum.discrepancies()));
			if (sum.amount().signum() > 0) {
				amounts.add(Row.of(labels, sum.amount()));
			}
		}
		this.found.register(counts, true);
		this.claimable.register(amounts, true);
	}

	private void showClaims(List<ClaimMeterTable.Sum> sums) {
		Map<Tags, BigDecimal> counts = new HashMap<>();
		Map<Tags, BigDecimal> amounts = new HashMap<>();
		Map<Tags, BigDecimal> paid = new HashMap<>();
		for (ClaimMeterTable.Sum sum : sums) {
			Tags type = Tags.of("type", sum.type().name());
			Tags state = type.and("state", sum.state().name());
			counts.merge(state, BigDecimal.valueOf(sum.claims()), BigDecimal::add);
			if (!sum.currency().isEmpty()) {
				amounts.merge(state.and("currency", sum.currency()), sum.amount(), BigDecimal::add);
				paid.merge(type.and("currency", sum.currency()), sum.paid(), BigDecimal::add);
			}
		}
		this.claimed.register(rows(counts), true);
		this.claimedAmount.register(rows(amounts), true);
		this.recovered.register(rows(paid), true);
	}

	/** A claim that is due within 7 days is due within 14, too. None is told as 0. */
	private void showExpiring(List<ClaimMeterTable.Sum> sums) {
		Map<Tags, BigDecimal> counts = new HashMap<>();
		Map<Tags, BigDecimal> amounts = new HashMap<>();
		Set<ClaimState> open = Set.of(ClaimState.DRAFT, ClaimState.READY);
		for (int days : DEADLINES) {
			Tags within = Tags.of("within", days + "d");
			counts.put(within, BigDecimal.ZERO);
			sums.stream().filter((sum) -> open.contains(sum.state())).forEach((sum) -> {
				boolean due = sum.dueWithinDays() > 0 && sum.dueWithinDays() <= days;
				counts.merge(within, due ? BigDecimal.valueOf(sum.claims()) : BigDecimal.ZERO, BigDecimal::add);
				if (!sum.currency().isEmpty()) {
					amounts.merge(within.and("currency", sum.currency()), due ? sum.amount() : BigDecimal.ZERO,
							BigDecimal::add);
				}
			});
		}
		this.expiring.register(rows(counts), true);
		this.expiringAmount.register(rows(amounts), true);
	}

	private static List<Row<?>> rows(Map<Tags, BigDecimal> values) {
		List<Row<?>> rows = new ArrayList<>();
		values.forEach((labels, value) -> rows.add(Row.of(labels, value)));
		return rows;
	}

}
