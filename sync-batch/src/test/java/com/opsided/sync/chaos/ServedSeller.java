package com.opsided.sync.chaos;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import com.opsided.sync.audit.Await;

import org.springframework.dao.DataAccessException;

/**
 * A connected seller, and how far the sync, the detection and the reconciliation of his
 * account are.
 *
 * @param cluster who works on it
 * @param account the account
 */
record ServedSeller(ServedCluster cluster, long account) {

	/** Three reports of each kind. */
	private static final int WINDOW_DAYS = 200;

	void sync() throws IOException {
		this.cluster.http()
			.post(this.cluster.node().api() + "/sync/start",
					"{\"accountId\":" + this.account + ",\"windowDays\":" + WINDOW_DAYS + "}");
	}

	void restart(long run) throws IOException {
		this.cluster.http().post(this.cluster.node().api() + "/jobs/runs/" + run + "/restart", "");
	}

	/**
	 * Waits until the node that lives has claimed a run of the account, or none is left.
	 */
	void awaitWork() {
		String node = this.cluster.node().name();
		await(node + " works",
				() -> isDone() || this.cluster.jdbc()
					.sql("select count(*) from run where account = :account and node = :node and state = 'RUNNING'")
					.param("account", this.account)
					.param("node", node)
					.query(Long.class)
					.single() > 0);
	}

	void awaitEnd() {
		await("the chain ends", this::isDone);
	}

	/**
	 * Whether the last of the chain has completed. A run that failed is not waited for.
	 */
	boolean isDone() {
		List<String> failed = failed().values().stream().toList();
		if (!failed.isEmpty()) {
			throw new AssertionError("A run failed: " + failed);
		}
		return hasEnded();
	}

	/** Whether nothing more happens by itself: the chain is through, or a run failed. */
	boolean isAtRest() {
		return hasEnded() || !failed().isEmpty();
	}

	private boolean hasEnded() {
		return count("job = 'reconciliation' and state = 'COMPLETED'") > 0;
	}

	/** Why runs failed that rest now. */
	Map<Long, String> failed() {
		Map<Long, String> failed = new TreeMap<>();
		this.cluster.jdbc()
			.sql("select run_id, detail from run where account = :account and state = 'FAILED'")
			.param("account", this.account)
			.query((row) -> {
				failed.put(row.getLong(1), String.valueOf(row.getString(2)));
			});
		return failed;
	}

	long count(String condition) {
		return this.cluster.jdbc()
			.sql("select count(*) from run where account = :account and " + condition)
			.param("account", this.account)
			.query(Long.class)
			.single();
	}

	/** Where the chain is, for people. */
	String place() {
		return this.cluster.jdbc()
			.sql("""
					select coalesce(string_agg(job || ' ' || state || ' at ' || coalesce((
					    select s.step_name from batch_job_execution_params p join batch_step_execution s using (job_execution_id)
					    where p.parameter_name = 'run' and p.parameter_value = r.run_id::text
					    order by s.step_execution_id desc limit 1), 'no step'), ', '), 'nothing')
					from run r where account = :account and state in ('QUEUED', 'RUNNING', 'WAITING')""")
			.param("account", this.account)
			.query(String.class)
			.single();
	}

	Map<String, String> rows() {
		return BusinessRows.of(this.cluster.jdbc(), this.account);
	}

	/** The database may be away for a moment. */
	void await(String what, Callable<Boolean> condition) {
		Await.until(what + " for account " + this.account, () -> {
			try {
				return condition.call();
			}
			catch (DataAccessException ex) {
				return false;
			}
		}, this.cluster.node()::isAlive);
	}

}
