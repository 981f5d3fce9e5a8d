package com.opsided.shared.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code run} as it is changed from outside: by people who stop, restart and
 * abandon runs, by what wakes them, and by their retention. The row count decides.
 */
public final class RunControlTable {

	private final JdbcClient jdbc;

	public RunControlTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Asks a run to stop. What is not being executed stops at once.
	 * @param account the account
	 * @param run the run
	 * @return the run, STOPPING or STOPPED; nothing if it is at rest or does not exist
	 */
	public Optional<Run> stop(long account, long run) {
		return move(account, run, """
				update run set state = case state when 'RUNNING' then 'STOPPING' else 'STOPPED' end, wake_at = null,
				    ended_at = case state when 'RUNNING' then null else now() end
				where account = :account and run_id = :run and state in ('RUNNING', 'QUEUED', 'WAITING')""");
	}

	/**
	 * Queues a run that failed or was stopped.
	 * @param account the account
	 * @param run the run
	 * @return the run, QUEUED; nothing if it may not be restarted or does not exist
	 */
	public Optional<Run> restart(long account, long run) {
		return move(account, run, """
				update run set state = 'QUEUED', queued_at = now(), ended_at = null
				where account = :account and run_id = :run and state in ('FAILED', 'STOPPED')""");
	}

	/**
	 * Gives a run up for good.
	 * @param account the account
	 * @param run the run
	 * @return the run, ABANDONED; nothing if it is not at rest or does not exist
	 */
	public Optional<Run> abandon(long account, long run) {
		return move(account, run, """
				update run set state = 'ABANDONED', ended_at = now()
				where account = :account and run_id = :run and state in ('FAILED', 'STOPPED')""");
	}

	/**
	 * Wakes a run. One that is still on its way to rest does not wait then.
	 * @param account the account
	 * @param run the run
	 * @return the run, QUEUED or still RUNNING; nothing if there is nothing to wake
	 */
	public Optional<Run> wake(long account, long run) {
		return move(account, run, """
				update run set state = case state when 'WAITING' then 'QUEUED' else state end, wake_at = null,
				    queued_at = now(), woken = (state = 'RUNNING')
				where account = :account and run_id = :run and state in ('WAITING', 'RUNNING')""");
	}

	/**
	 * Wakes runs whose time has come, the longest due first.
	 * @param now the time
	 * @param most how many at most
	 * @return the runs, QUEUED
	 */
	public List<Run> wakeDue(Instant now, int most) {
		return this.jdbc.sql("""
				update run set state = 'QUEUED', queued_at = now(), wake_at = null
				where state = 'WAITING' and run_id in (
				    select run_id from run where state = 'WAITING' and wake_at <= :now
				    order by wake_at limit :most for update skip locked)
				returning\s""" + RunRow.COLUMNS)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("most", most)
			.query(RunRow::read)
			.list();
	}

	/**
	 * Deletes runs at rest that ended before a time, except the newest of each job and
	 * account.
	 * @param before the time
	 * @param keep how many of each job and account stay
	 * @param most how many at most
	 * @return the deleted runs
	 */
	public List<Run> purge(Instant before, int keep, int most) {
		return this.jdbc.sql("""
				delete from run where run_id in (
				    select old.run_id from run old
				    where old.ended_at < :before and old.state in ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
				      and (select count(*) from (select from run newer
				            where newer.account = old.account and newer.job = old.job
				              and (newer.requested_at, newer.run_id) > (old.requested_at, old.run_id)
				            limit :keep) kept) >= :keep
				    order by old.run_id limit :most)
				returning\s""" + RunRow.COLUMNS)
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("keep", keep)
			.param("most", most)
			.query(RunRow::read)
			.list();
	}

	private Optional<Run> move(long account, long run, String update) {
		return this.jdbc.sql(update + " returning " + RunRow.COLUMNS)
			.param("account", account)
			.param("run", run)
			.query(RunRow::read)
			.optional();
	}

}
