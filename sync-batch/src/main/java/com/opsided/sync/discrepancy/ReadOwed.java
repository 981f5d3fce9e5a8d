package com.opsided.sync.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import com.opsided.shared.claim.ClaimSum;
import com.opsided.shared.claim.ClaimSum.Kind;
import com.opsided.shared.claim.ClaimSumTable;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancySum;
import com.opsided.shared.discrepancy.DiscrepancySumTable;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;

/** Puts together what Amazon owes, from sums that are kept. */
public final class ReadOwed {

	private static final List<Integer> SOON = List.of(7, 14, 30);

	private final DiscrepancySumTable discrepancies;

	private final ClaimSumTable claims;

	ReadOwed(DiscrepancySumTable discrepancies, ClaimSumTable claims) {
		this.discrepancies = discrepancies;
		this.claims = claims;
	}

	/**
	 * Puts together what is owed to accounts.
	 * @param accounts accounts that the caller sees
	 * @param today the day, in UTC: what closed before it is missed, whatever the last
	 * reconciliation said
	 * @return what is owed
	 */
	public Owed of(Collection<Long> accounts, LocalDate today) {
		return of(this.discrepancies.of(accounts), this.claims.of(accounts), today);
	}

	static Owed of(List<DiscrepancySum> discrepancies, List<ClaimSum> claims, LocalDate today) {
		TreeSet<String> currencies = new TreeSet<>();
		for (DiscrepancySum sum : discrepancies) {
			String currency = sum.currency();
			if (currency != null) {
				currencies.add(currency);
			}
		}
		claims.forEach((sum) -> currencies.add(sum.currency()));
		return new Owed(currencies.stream().map((each) -> inCurrency(each, discrepancies, claims, today)).toList(),
				rows(discrepancies, (sum) -> sum.currency() == null && isClaimable(sum, today)),
				currencies.stream().flatMap((each) -> months(each, claims).stream()).toList());
	}

	private static Owed.InCurrency inCurrency(String currency, List<DiscrepancySum> all, List<ClaimSum> claims,
			LocalDate today) {
		List<DiscrepancySum> sums = all.stream().filter((sum) -> currency.equals(sum.currency())).toList();
		List<DiscrepancySum> claimable = sums.stream().filter((sum) -> isClaimable(sum, today)).toList();
		List<Owed.Within> within = SOON.stream().map((days) -> {
			Predicate<DiscrepancySum> soon = (sum) -> closes(sum).isBefore(today.plusDays(days + 1L));
			return new Owed.Within(days, amount(currency, claimable, soon), rows(claimable, soon));
		}).toList();
		Money unasked = paid(currency, claims, Kind.PAID_UNASKED);
		Money asked = paid(currency, claims, Kind.PAID);
		return new Owed.InCurrency(amount(currency, claimable, (sum) -> true), rows(claimable, (sum) -> true), within,
				amount(currency, sums, (sum) -> sum.state() == DiscrepancyState.WAITING),
				amount(currency, sums, (sum) -> isMissed(sum, today)),
				new Money(asked.amount().add(unasked.amount()), currency), unasked, types(currency, claimable));
	}

	private static boolean isClaimable(DiscrepancySum sum, LocalDate today) {
		return sum.state() == DiscrepancyState.CLAIMABLE && !closes(sum).isBefore(today);
	}

	private static boolean isMissed(DiscrepancySum sum, LocalDate today) {
		return sum.state() == DiscrepancyState.EXPIRED
				|| (sum.state() == DiscrepancyState.CLAIMABLE && closes(sum).isBefore(today));
	}

	private static LocalDate closes(DiscrepancySum sum) {
		LocalDate closes = sum.closes();
		return (closes != null) ? closes : LocalDate.MAX;
	}

	private static Money amount(String currency, List<DiscrepancySum> sums, Predicate<DiscrepancySum> wanted) {
		return new Money(sums.stream()
			.filter(wanted)
			.map(DiscrepancySum::amount)
			.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add), currency);
	}

	private static long rows(List<DiscrepancySum> sums, Predicate<DiscrepancySum> wanted) {
		return sums.stream().filter(wanted).mapToLong(DiscrepancySum::discrepancies).sum();
	}

	private static List<Owed.OfType> types(String currency, List<DiscrepancySum> claimable) {
		Map<DiscrepancyType, List<DiscrepancySum>> byType = new EnumMap<>(DiscrepancyType.class);
		claimable.forEach((sum) -> byType.computeIfAbsent(sum.type(), (type) -> new ArrayList<>()).add(sum));
		List<Owed.OfType> types = new ArrayList<>();
		byType.forEach((type, sums) -> types
			.add(new Owed.OfType(type, amount(currency, sums, (sum) -> true), rows(sums, (sum) -> true))));
		types.sort(Comparator.comparing((Owed.OfType each) -> each.amount().amount()).reversed());
		return types;
	}

	private static Money paid(String currency, List<ClaimSum> claims, Kind kind) {
		return new Money(claims.stream()
			.filter((sum) -> sum.kind() == kind && sum.currency().equals(currency))
			.map(ClaimSum::amount)
			.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add), currency);
	}

	private static List<Owed.Month> months(String currency, List<ClaimSum> claims) {
		TreeMap<YearMonth, Map<Kind, BigDecimal>> amounts = new TreeMap<>();
		for (ClaimSum sum : claims) {
			if (sum.currency().equals(currency)) {
				amounts.computeIfAbsent(sum.month(), (month) -> new EnumMap<>(Kind.class))
					.merge(sum.kind(), sum.amount(), BigDecimal::add);
			}
		}
		List<Owed.Month> months = new ArrayList<>();
		if (!amounts.isEmpty()) {
			for (YearMonth month = amounts.firstKey(); !month.isAfter(amounts.lastKey()); month = month.plusMonths(1)) {
				months.add(month(month, currency, amounts.getOrDefault(month, Map.of())));
			}
		}
		return months;
	}

	private static Owed.Month month(YearMonth month, String currency, Map<Kind, BigDecimal> amounts) {
		BigDecimal none = BigDecimal.ZERO.setScale(2);
		return new Owed.Month(month, new Money(amounts.getOrDefault(Kind.FOUND, none), currency),
				new Money(amounts.getOrDefault(Kind.CLAIMED, none), currency),
				new Money(amounts.getOrDefault(Kind.PAID, none).add(amounts.getOrDefault(Kind.PAID_UNASKED, none)),
						currency));
	}

}
