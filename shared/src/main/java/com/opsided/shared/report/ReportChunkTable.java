package com.opsided.shared.report;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code report_chunk}; the only class that names it. It is the cursor of a
 * load: a chunk's rows exist if and only if its row here does, for both are written in
 * one transaction.
 */
public final class ReportChunkTable {

	private final JdbcClient jdbc;

	public ReportChunkTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a chunk. Its key refuses the same chunk twice.
	 * @param load the load
	 * @param chunk what was written
	 */
	public void add(ReportLoad load, ReportChunk chunk) {
		this.jdbc.sql("""
				insert into report_chunk (account, load_id, chunk, last_line, rows_read, rows_loaded, rows_rejected)
				values (:account, :load, :chunk, :lastLine, :read, :loaded, :rejected)
				""")
			.param("account", load.account())
			.param("load", load.id())
			.param("chunk", chunk.number())
			.param("lastLine", chunk.lastLine())
			.param("read", chunk.rowsRead())
			.param("loaded", chunk.rowsLoaded())
			.param("rejected", chunk.rowsRejected())
			.update();
	}

	/**
	 * Returns how far a load is.
	 * @param load the load
	 * @return the last chunk with the sums of all, or nothing if none is written
	 */
	public Optional<ReportChunk> progress(ReportLoad load) {
		return this.jdbc.sql("""
				select max(chunk) as chunk, max(last_line) as last_line, sum(rows_read) as rows_read,
				       sum(rows_loaded) as rows_loaded, sum(rows_rejected) as rows_rejected
				from report_chunk where account = :account and load_id = :load
				having count(*) > 0
				""")
			.param("account", load.account())
			.param("load", load.id())
			.query((row, n) -> new ReportChunk(row.getInt("chunk"), row.getInt("last_line"), row.getInt("rows_read"),
					row.getInt("rows_loaded"), row.getInt("rows_rejected")))
			.optional();
	}

	public void deleteOf(ReportLoad load) {
		this.jdbc.sql("delete from report_chunk where account = :account and load_id = :load")
			.param("account", load.account())
			.param("load", load.id())
			.update();
	}

}
