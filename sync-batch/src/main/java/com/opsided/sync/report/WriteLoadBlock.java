package com.opsided.sync.report;

import java.sql.Connection;
import java.util.List;

import javax.sql.DataSource;

import com.opsided.shared.report.RejectedRowTable;
import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes blocks in the transaction of their chunk: the rows, the rows that were refused
 * and the cursor stand or fall together. With a file's last block its load is copied, or
 * given up if too much of it was refused.
 */
final class WriteLoadBlock implements ItemWriter<LoadBlock> {

	private final DataSource dataSource;

	private final ReportLoadTable loads;

	private final ReportChunkTable chunks;

	private final RejectedRowTable rejected;

	private final ReportFeeds feeds;

	private final LoadProperties properties;

	private final List<LoadProgress> watchers;

	WriteLoadBlock(DataSource dataSource, ReportLoadTable loads, ReportChunkTable chunks, RejectedRowTable rejected,
			ReportFeeds feeds, LoadProperties properties, List<LoadProgress> watchers) {
		this.dataSource = dataSource;
		this.loads = loads;
		this.chunks = chunks;
		this.rejected = rejected;
		this.feeds = feeds;
		this.properties = properties;
		this.watchers = List.copyOf(watchers);
	}

	@Override
	public void write(Chunk<? extends LoadBlock> blocks) throws Exception {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		for (LoadBlock block : blocks) {
			ReportLoad load = block.load();
			block.rows().copyInto(connection, block.encoder().target());
			this.rejected.add(connection, load, block.rejected());
			if (block.chunk().rowsRead() > 0) {
				this.chunks.add(load, block.chunk());
			}
			if (block.last()) {
				end(connection, block);
			}
			this.watchers.forEach((watcher) -> watcher.written(load, block.chunk(), block.share()));
		}
	}

	private void end(Connection connection, LoadBlock block) throws Exception {
		ReportLoad load = block.load();
		ReportChunk sum = this.chunks.progress(load).orElse(new ReportChunk(0, 0, 0, 0, 0));
		block.encoder().atEnd(connection);
		this.loads.copied(load, sum.rowsRead(), sum.rowsLoaded(), sum.rowsRejected(), block.encoder().lastDate());
		if (block.failure() != null) {
			giveUp(load, block.failure());
		}
		else if (this.properties.tooMany(sum.rowsRejected(), sum.rowsRead())) {
			giveUp(load, tooManyRejected(load, sum));
		}
	}

	private String tooManyRejected(ReportLoad load, ReportChunk sum) {
		String first = this.rejected.of(load, 1)
			.stream()
			.map((row) -> "; the first is line " + row.line() + ": " + row.reason())
			.findFirst()
			.orElse("");
		return ("%s: %,d of %,d rows cannot be read, which is more than %s %% (and more than %d), so none of the file counts; "
				+ "correct it or download it again%s")
			.formatted(load.fileName(), sum.rowsRejected(), sum.rowsRead(),
					java.math.BigDecimal.valueOf(100 * this.properties.rejectedShare())
						.stripTrailingZeros()
						.toPlainString(),
					this.properties.rejectedRows(), first);
	}

	private void giveUp(ReportLoad load, String detail) {
		this.loads.failed(load, detail);
		this.feeds.of(load.kind()).discard(load);
	}

}
