package com.opsided.shared.report;

import java.util.Collection;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code run_load}; the only class that names it. */
public final class RunLoadTable {

	private final JdbcClient jdbc;

	public RunLoadTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps which loads belong to a run.
	 * @param account the account
	 * @param run the run
	 * @param loads the loads
	 */
	public void add(long account, long run, Collection<Integer> loads) {
		this.jdbc.sql("""
				insert into run_load (account, run_id, load_id) select :account, :run, unnest(:loads)
				on conflict do nothing
				""").param("account", account).param("run", run).param("loads", loads.toArray(Integer[]::new)).update();
	}

}
