package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.claim.ClaimSum;
import com.opsided.shared.claim.ClaimSum.Kind;
import com.opsided.shared.claim.ClaimSumTable;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancySum;
import com.opsided.shared.discrepancy.DiscrepancySumTable;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.shared.money.Money;
import com.opsided.sync.audit.TestPlatform;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** What an account's list and claims add up to, row by row. */
final class NaiveSums {

	private NaiveSums() {
	}

	/** The sums that are kept are those that counting gives. */
	static void hold(OwnedAccount account) {
		assertThat(keptOfList(account)).as("sums of the list").isEqualTo(countedOfList(account.listed()));
		assertThat(keptOfClaims(account)).as("sums of claims").isEqualTo(countedOfClaims(account.claims()));
	}

	private static Map<String, BigDecimal> keptOfList(OwnedAccount account) {
		Map<String, BigDecimal> sums = new TreeMap<>();
		for (DiscrepancySum sum : new DiscrepancySumTable(TestPlatform.jdbc()).of(List.of(account.id()))) {
			String key = key(sum.type(), sum.state(), sum.closes(), sum.currency());
			sums.put(key + " rows", BigDecimal.valueOf(sum.discrepancies()));
			sums.put(key, sum.amount().stripTrailingZeros());
		}
		return sums;
	}

	private static Map<String, BigDecimal> countedOfList(List<ListedDiscrepancy> listed) {
		Map<String, BigDecimal> sums = new TreeMap<>();
		for (ListedDiscrepancy each : listed) {
			boolean open = each.state() == DiscrepancyState.WAITING || each.state() == DiscrepancyState.CLAIMABLE;
			String key = key(each.discrepancy().discrepancy().type(), each.state(),
					open ? each.discrepancy().windowCloses() : null, each.discrepancy().assessment().currency());
			add(sums, key + " rows", BigDecimal.ONE);
			BigDecimal amount = each.discrepancy().claimableAmount();
			add(sums, key, (amount != null) ? amount : BigDecimal.ZERO);
		}
		return sums;
	}

	private static String key(Object type, Object state, @Nullable LocalDate closes, @Nullable String currency) {
		return type + " " + state + " " + closes + " " + currency;
	}

	private static Map<String, BigDecimal> keptOfClaims(OwnedAccount account) {
		Map<String, BigDecimal> sums = new TreeMap<>();
		for (ClaimSum sum : new ClaimSumTable(TestPlatform.jdbc()).of(List.of(account.id()))) {
			String key = sum.kind() + " " + sum.month() + " " + sum.currency();
			add(sums, key + " claims", BigDecimal.valueOf(sum.claims()));
			add(sums, key, sum.amount());
		}
		sums.values().removeIf((sum) -> sum.signum() == 0);
		return sums;
	}

	private static Map<String, BigDecimal> countedOfClaims(List<Claim> claims) {
		Map<String, BigDecimal> sums = new TreeMap<>();
		for (Claim claim : claims) {
			if (claim.state() != ClaimState.WITHDRAWN) {
				count(sums, Kind.FOUND, claim.createdAt(), claim.amount());
				count(sums, Kind.CLAIMED, claim.filedAt(), claim.amount());
			}
			count(sums, (claim.filedAt() != null) ? Kind.PAID : Kind.PAID_UNASKED, Instant.now(), claim.paidAmount());
		}
		sums.values().removeIf((sum) -> sum.signum() == 0);
		return sums;
	}

	private static void count(Map<String, BigDecimal> sums, Kind kind, @Nullable Instant at, @Nullable Money amount) {
		if (at != null && amount != null) {
			String key = kind + " " + YearMonth.from(at.atZone(ZoneOffset.UTC)) + " " + amount.currency();
			add(sums, key + " claims", BigDecimal.ONE);
			add(sums, key, amount.amount());
		}
	}

	private static void add(Map<String, BigDecimal> sums, String key, BigDecimal amount) {
		sums.merge(key, amount, (one, other) -> one.add(other));
		sums.computeIfPresent(key, (name, sum) -> sum.stripTrailingZeros());
	}

}
