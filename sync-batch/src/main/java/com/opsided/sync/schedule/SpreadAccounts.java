package com.opsided.sync.schedule;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The turns of accounts around a point in time: each has its own time after a firing, so
 * that ten thousand accounts do not begin in one second.
 *
 * @param previous the firing before the last, null if there is none
 * @param last the last firing, null if there is none
 * @param next the next firing, null if there is none
 */
record SpreadAccounts(@Nullable Firing previous, @Nullable Firing last, @Nullable Firing next) {

	static SpreadAccounts at(Instant now, CronTimes times, Duration most) {
		Instant last = times.lastUntil(now);
		Instant previous = (last != null) ? times.lastUntil(last.minusMillis(1)) : null;
		return new SpreadAccounts(firing(previous, times, most), firing(last, times, most),
				firing(times.after(now), times, most));
	}

	private static @Nullable Firing firing(@Nullable Instant at, CronTimes times, Duration most) {
		if (at == null) {
			return null;
		}
		Instant next = times.after(at);
		long millis = most.toMillis();
		return new Firing(at, (next != null) ? Math.min(millis, Duration.between(at, next).toMillis()) : millis);
	}

	/** The last turn of an account that has come, null if there is none. */
	@Nullable DueAccount lastTurn(long account, Instant now) {
		Firing firing = (this.last != null && this.last.due(account).isAfter(now)) ? this.previous : this.last;
		return (firing != null) ? new DueAccount(account, firing.at(), firing.due(account)) : null;
	}

	/** The first turn of an account to come, null if there is none. */
	@Nullable Instant nextTurn(long account, Instant now) {
		if (this.last != null && this.last.due(account).isAfter(now)) {
			return this.last.due(account);
		}
		return (this.next != null) ? this.next.due(account) : null;
	}

}
