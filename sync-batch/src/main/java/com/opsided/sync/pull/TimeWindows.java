package com.opsided.sync.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

import com.opsided.shared.pull.PullMarkTable;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The time that a feed is asked for, in windows, oldest first. The first pull of an
 * account looks far back; each later one from a while before the last, since Amazon
 * changes what it told, and what is late would else be lost. An interrupted pull goes on
 * with the window it was in. For one thread.
 */
public final class TimeWindows {

	private final PullMarkTable marks;

	private final long account;

	private final String feed;

	private final Reach reach;

	private Instant from = Instant.EPOCH;

	private Instant to = Instant.EPOCH;

	private boolean withoutGap;

	/**
	 * Creates the windows of a feed.
	 * @param marks how far it was pulled
	 * @param account the account
	 * @param feed the feed's name
	 * @param reach how far to look back
	 */
	public TimeWindows(PullMarkTable marks, long account, String feed, Reach reach) {
		this.marks = marks;
		this.account = account;
		this.feed = feed;
		this.reach = reach;
	}

	/**
	 * Creates the windows of a feed, for the account and the days that a step is run for.
	 * @param step the step
	 * @param marks how far the feed was pulled
	 * @param feed the feed's name
	 * @param reach how far to look back, from the wanted days; 0 for the usual
	 * @return the windows
	 */
	public static TimeWindows of(StepExecution step, PullMarkTable marks, String feed, IntFunction<Reach> reach) {
		long account = Objects.requireNonNull(step.getJobParameters().getLong("account"));
		int days = PullParameters.of(step.getJobParameters()).windowDays();
		return new TimeWindows(marks, account, feed, reach.apply(days));
	}

	/**
	 * Begins, or goes on with the window that an earlier attempt was in.
	 * @param context what was noted
	 * @param until the end of the last window, if it begins
	 */
	public void begin(ExecutionContext context, Instant until) {
		Optional<Instant> mark = this.marks.pulledUntil(this.account, this.feed, "");
		if (context.containsKey(key("from"))) {
			this.from = Instant.parse(context.getString(key("from")));
			this.to = Instant.parse(context.getString(key("to")));
			this.withoutGap = Boolean.parseBoolean(context.getString(key("withoutGap")));
			return;
		}
		this.to = until.truncatedTo(ChronoUnit.SECONDS);
		Instant farthest = this.to.minus(this.reach.farthest()).truncatedTo(ChronoUnit.DAYS);
		Instant usual = mark.map((done) -> done.minus(this.reach.trailing())).orElse(farthest);
		this.from = (this.reach.days() > 0) ? this.to.minus(Duration.ofDays(this.reach.days())) : usual;
		this.from = this.from.isBefore(farthest) ? farthest : this.from;
		this.from = this.from.isAfter(this.to) ? this.to : this.from;
		this.withoutGap = !this.from.isAfter(mark.orElse(farthest));
	}

	/**
	 * Tells whose feed it is.
	 * @return the account
	 */
	public long account() {
		return this.account;
	}

	/**
	 * Returns the window that is to be asked for.
	 * @return the window, null after the last
	 */
	public @Nullable TimeWindow current() {
		if (!this.from.isBefore(this.to)) {
			return null;
		}
		Instant end = this.from.plus(this.reach.longest());
		return new TimeWindow(this.from, end.isBefore(this.to) ? end : this.to);
	}

	/**
	 * Moves to the next window.
	 * @param done the window that was read to its end
	 * @return up to where everything is pulled once it is written, null if a part before
	 * the window was left out
	 */
	public @Nullable Instant finish(TimeWindow done) {
		this.from = done.to();
		return this.withoutGap ? done.to() : null;
	}

	/**
	 * Notes the window that is to be asked for.
	 * @param context takes the note
	 */
	public void note(ExecutionContext context) {
		context.putString(key("from"), this.from.toString());
		context.putString(key("to"), this.to.toString());
		context.putString(key("withoutGap"), String.valueOf(this.withoutGap));
	}

	/**
	 * Keeps up to where everything is pulled, in the transaction of the pages.
	 * @param marks where it is kept
	 * @param account the account
	 * @param feed the feed's name
	 * @param until what {@link #finish} returned
	 */
	public static void mark(PullMarkTable marks, long account, String feed, @Nullable Instant until) {
		if (until != null) {
			marks.pulled(account, feed, "", until);
		}
	}

	private String key(String name) {
		return this.feed + "." + name;
	}

	/**
	 * How far to look back.
	 *
	 * @param farthest how far at most, and at the first pull; from the beginning of that
	 * day, in UTC
	 * @param trailing how far before the end of the last pull
	 * @param longest the longest window that one call may ask for
	 * @param days how many days instead, 0 for the usual
	 */
	public record Reach(Duration farthest, Duration trailing, Duration longest, int days) {

		public Reach {
			if (farthest.isNegative() || trailing.isNegative() || longest.toSeconds() < 1) {
				throw new IllegalArgumentException("A pull cannot look ahead, nor through windows of no length");
			}
		}

	}

}
