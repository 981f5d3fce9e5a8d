package com.opsided.shared.run;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The view {@code run_file}; the only class that names it. */
public final class RunFileView {

	private final JdbcClient jdbc;

	public RunFileView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the report files of a run.
	 * @param account the account
	 * @param run the run
	 * @return the files in the order of their loads
	 */
	public List<RunFile> of(long account, long run) {
		return this.jdbc.sql("""
				select load_id, kind, file_name, state, detail, rows_read, rows_loaded, rows_rejected from run_file
				where account = :account and run_id = :run order by load_id
				""")
			.param("account", account)
			.param("run", run)
			.query((row, n) -> new RunFile(row.getInt("load_id"), row.getString("kind"), row.getString("file_name"),
					row.getString("state"), row.getString("detail"),
					new RunProgress.Counts(row.getLong("rows_read"), row.getLong("rows_loaded"), 0,
							row.getLong("rows_rejected"))))
			.list();
	}

}
