package com.opsided.sync.console.run;

import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.server.ApiServer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A seller with an account, and runs of it that are as a test wants them.
 *
 * @param user the seller
 * @param account the number of the account
 */
record SellerRuns(UUID user, long account) {

	static SellerRuns make() {
		UUID user = UUID.randomUUID();
		Account account = ApiServer.bean(AccountTable.class).open("of " + user, Region.NA);
		ApiServer.bean(AccountTable.class).own(account, user);
		return new SellerRuns(user, account.id());
	}

	/** A run that no trigger starts. */
	long run(String job, String state, String detail) {
		long run = ApiServer.bean(RunTable.class)
			.insert(new NewRun(this.account, job, UUID.randomUUID().toString(), Map.of(), "a test"))
			.orElseThrow()
			.id();
		ApiServer.bean(JdbcClient.class)
			.sql("update run set state = ?, detail = ?, attempt = 1, started_at = now(), ended_at = case when ? in ('RUNNING', 'WAITING') then null else now() end where run_id = ?")
			.params(state, detail, state, run)
			.update();
		return run;
	}

	static String state(long run) {
		return ApiServer.bean(JdbcClient.class)
			.sql("select state from run where run_id = ?")
			.param(run)
			.query(String.class)
			.single();
	}

	/**
	 * Gives a run an attempt whose steps are of these names and states, ten items read
	 * each.
	 */
	void attempt(long run, String... namesAndStates) {
		JdbcClient jdbc = ApiServer.bean(JdbcClient.class);
		long id = 1_000_000_000L + run;
		jdbc.sql("insert into batch_job_instance values (?, 0, (select job from run where run_id = ?), ?)")
			.params(id, run, UUID.randomUUID().toString().replace("-", ""))
			.update();
		jdbc.sql(
				"insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, start_time, status)"
						+ " values (?, 1, ?, now(), now(), 'STARTED')")
			.params(id, id)
			.update();
		jdbc.sql(
				"insert into batch_job_execution_params (job_execution_id, parameter_name, parameter_type, parameter_value,"
						+ " identifying) values (?, 'run', 'java.lang.Long', ?, 'Y')")
			.params(id, Long.toString(run))
			.update();
		for (int i = 0; i < namesAndStates.length; i += 2) {
			jdbc.sql(
					"insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time,"
							+ " start_time, status, commit_count, read_count, filter_count, write_count, read_skip_count,"
							+ " write_skip_count, process_skip_count, rollback_count)"
							+ " values (?, 1, ?, ?, now(), now(), ?, 1, 10, 0, 10, 0, 0, 0, 0)")
				.params(id * 100 + i, namesAndStates[i], id, namesAndStates[i + 1])
				.update();
		}
	}

}
