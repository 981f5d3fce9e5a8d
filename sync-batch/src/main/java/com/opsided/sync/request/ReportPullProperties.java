package com.opsided.sync.request;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports are pulled.
 *
 * @param enabled whether this node asks Amazon for the reports that runs wait for
 * @param historyMonths how many months the first sync of an account looks back; Amazon
 * keeps 18
 * @param windowDays the longest window of one report, in days
 * @param trailing how many days are pulled again at every sync, since they still change
 * @param attempts how often Amazon is asked to make one report before it is given up
 * @param coolDown how long to wait before Amazon is asked again for a report it failed to
 * make, if it renews reports of the kind every half hour
 * @param dailyCoolDown the same for reports that it renews every four hours
 * @param poll when a report is looked at, and by how many threads
 */
@ConfigurationProperties("opsided.reports")
record ReportPullProperties(@DefaultValue("true") boolean enabled, @DefaultValue("18") int historyMonths,
		@DefaultValue("90") int windowDays, @DefaultValue Trailing trailing, @DefaultValue("3") int attempts,
		@DefaultValue("30m") Duration coolDown, @DefaultValue("4h") Duration dailyCoolDown, @DefaultValue Poll poll) {

	ReportPullProperties {
		atLeastOne("history-months", historyMonths);
		atLeastOne("window-days", windowDays);
		atLeastOne("attempts", attempts);
		positive("cool-down", coolDown);
		positive("daily-cool-down", dailyCoolDown);
	}

	private static void atLeastOne(String name, int value) {
		if (value < 1) {
			throw new IllegalArgumentException("opsided.reports." + name + " must be at least 1, not " + value);
		}
	}

	private static void positive(String name, Duration value) {
		if (value.isNegative() || value.isZero()) {
			throw new IllegalArgumentException("opsided.reports." + name + " must be positive, not " + value);
		}
	}

	Duration coolDown(PulledReport report) {
		return (report.freshness() == PulledReport.Freshness.DAILY) ? this.dailyCoolDown : this.coolDown;
	}

	/**
	 * How many days are pulled again.
	 *
	 * @param ledger of the ledger and its summary: a claim's window, in which the
	 * reconciliation columns change
	 * @param reimbursements a line appears up to 5 days after its approval, and lines of
	 * one day may still be merged
	 * @param returns a return's status changes when it is reimbursed
	 * @param removals an order changes until its last unit has left
	 * @param storageMonths of the storage fees, in months that are over
	 */
	record Trailing(@DefaultValue("60") int ledger, @DefaultValue("30") int reimbursements,
			@DefaultValue("60") int returns, @DefaultValue("90") int removals, @DefaultValue("2") int storageMonths) {

		Trailing {
			atLeastOne("trailing.ledger", ledger);
			atLeastOne("trailing.reimbursements", reimbursements);
			atLeastOne("trailing.returns", returns);
			atLeastOne("trailing.removals", removals);
			atLeastOne("trailing.storage-months", storageMonths);
		}

		int days(PulledReport report) {
			return switch (report) {
				case LEDGER_DETAIL, LEDGER_SUMMARY -> this.ledger;
				case REIMBURSEMENTS -> this.reimbursements;
				case CUSTOMER_RETURNS -> this.returns;
				case REMOVAL_ORDERS, REMOVAL_SHIPMENTS -> this.removals;
				case STORAGE_FEES -> 31 * this.storageMonths;
				case FEE_PREVIEW, MANAGE_INVENTORY -> 0;
			};
		}

	}

	/**
	 * When a report is looked at.
	 *
	 * @param interval how often due reports are looked for
	 * @param first how long after its request a report is first looked at; doubles from
	 * look to look
	 * @param longest at most between two looks
	 * @param patience how long calls for one report may lead nowhere before it is given
	 * up; a run that waits looks by itself as often, should nobody wake it
	 * @param lease how long a report is left to the thread that took it
	 * @param batch reports taken at once
	 * @param threads accounts that are looked at side by side
	 * @param stall how long a batch waits for its slowest calls; those go on behind it
	 * @param pass how long one pass takes further batches
	 */
	record Poll(@DefaultValue("5s") Duration interval, @DefaultValue("5s") Duration first,
			@DefaultValue("60s") Duration longest, @DefaultValue("24h") Duration patience,
			@DefaultValue("5m") Duration lease, @DefaultValue("100") int batch, @DefaultValue("4") int threads,
			@DefaultValue("5s") Duration stall, @DefaultValue("60s") Duration pass) {

		Poll {
			positive("poll.interval", interval);
			positive("poll.first", first);
			positive("poll.longest", longest);
			positive("poll.patience", patience);
			positive("poll.lease", lease);
			positive("poll.stall", stall);
			positive("poll.pass", pass);
			atLeastOne("poll.batch", batch);
			atLeastOne("poll.threads", threads);
		}

		Duration pause(int tries) {
			Duration pause = this.first.multipliedBy(1L << Math.min(tries, 10));
			return (pause.compareTo(this.longest) < 0) ? pause : this.longest;
		}

		boolean isExhausted(int tries) {
			return tries >= this.patience.dividedBy(this.longest);
		}

	}

}
