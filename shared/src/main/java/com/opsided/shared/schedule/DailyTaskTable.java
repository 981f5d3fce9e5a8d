package com.opsided.shared.schedule;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code daily_task}; the only class that names it. Of all nodes one does a
 * task, and goes on where another died. Times are the database's.
 */
public final class DailyTaskTable {

	private final JdbcClient jdbc;

	public DailyTaskTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes a task that is due and that nobody does.
	 * @param task its name
	 * @param holder who does it
	 * @param lease for how long it is the holder's, unless it goes on
	 * @return the round, or nothing if there is nothing to do
	 */
	public Optional<Round> take(String task, UUID holder, Duration lease) {
		return this.jdbc.sql("""
				update daily_task set holder = :holder, until = now() + :millis * interval '1 millisecond'
				where task = :task and next_at <= now() and until <= now() returning reached
				""")
			.param("task", task)
			.param("holder", holder)
			.param("millis", lease.toMillis())
			.query((row, number) -> new Round(row.getObject("reached", UUID.class)))
			.optional();
	}

	/**
	 * Keeps how far the round is.
	 * @param task its name
	 * @param holder who does it
	 * @param reached what was done last
	 * @param lease for how long it is the holder's from now on
	 * @return whether it is still the holder's; if not, another goes on with it
	 */
	public boolean reached(String task, UUID holder, UUID reached, Duration lease) {
		return this.jdbc.sql("""
				update daily_task set reached = :reached, until = now() + :millis * interval '1 millisecond'
				where task = :task and holder = :holder and until > now()
				""")
			.param("reached", reached)
			.param("task", task)
			.param("holder", holder)
			.param("millis", lease.toMillis())
			.update() == 1;
	}

	/**
	 * Ends the round; the next is due a day after this one was.
	 * @param task its name
	 * @param holder who did it
	 */
	public void done(String task, UUID holder) {
		this.jdbc.sql("""
				update daily_task set reached = null, until = now(), holder = null,
				    next_at = greatest(next_at + interval '1 day', now() + interval '1 hour')
				where task = :task and holder = :holder
				""").param("task", task).param("holder", holder).update();
	}

	/**
	 * A round that was taken.
	 *
	 * @param reached what was done last, null if it begins
	 */
	public record Round(@Nullable UUID reached) {

	}

}
