package com.opsided.sync.finance;

import java.time.Duration;
import java.util.Set;

import com.opsided.shared.text.CodeSet;
import com.opsided.sync.pull.TimeWindows;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the pull of transactions.
 *
 * @param farthest how far the first pull looks back
 * @param trailing how far before the end of the last pull each later one begins:
 * transactions may be two days late, and deferred ones change much later
 * @param window how much time one question spans; Amazon answers none above 180 days
 * @param lag how long ago the newest transactions were posted: Amazon wants more than two
 * minutes
 * @param passedOver types of transactions that are not kept, in any spelling; orders'
 * payments are most of all and tell nothing that is owed
 */
@ConfigurationProperties("opsided.finance")
public record FinanceProperties(@DefaultValue("548d") Duration farthest, @DefaultValue("60d") Duration trailing,
		@DefaultValue("30d") Duration window, @DefaultValue("3m") Duration lag,
		@DefaultValue("shipment") Set<String> passedOver) {

	private static final int LONGEST_DAYS = 180;

	private static final int LEAST_LAG_MINUTES = 2;

	public FinanceProperties {
		passedOver = CodeSet.of(passedOver).normalForms();
		if (window.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
			throw new IllegalArgumentException(
					"opsided.finance.window must be at most 180 days: Amazon answers " + "nothing about longer ones");
		}
		if (lag.compareTo(Duration.ofMinutes(LEAST_LAG_MINUTES)) <= 0) {
			throw new IllegalArgumentException("opsided.finance.lag must be above 2 minutes");
		}
		reach(0, farthest, trailing, window);
	}

	TimeWindows.Reach reach(int days) {
		return reach(days, this.farthest, this.trailing, this.window);
	}

	private static TimeWindows.Reach reach(int days, Duration farthest, Duration trailing, Duration window) {
		return new TimeWindows.Reach(farthest, trailing, window, days);
	}

}
