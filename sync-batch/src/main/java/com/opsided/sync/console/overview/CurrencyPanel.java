package com.opsided.sync.console.overview;

import java.util.List;

import com.opsided.sync.discrepancy.Owed;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of one currency.
 *
 * @param sums its sums
 * @param months the months of the chart and of its table
 * @param chart the chart, null if there is no month
 */
public record CurrencyPanel(Owed.InCurrency sums, List<Owed.Month> months, @Nullable MonthChart chart) {

	public CurrencyPanel {
		months = List.copyOf(months);
	}

	static CurrencyPanel of(Owed.InCurrency sums, List<Owed.Month> all) {
		List<Owed.Month> months = MonthChart
			.last(all.stream().filter((month) -> month.found().currency().equals(sums.currency())).toList());
		return new CurrencyPanel(sums, months, months.isEmpty() ? null : MonthChart.of(months));
	}

}
