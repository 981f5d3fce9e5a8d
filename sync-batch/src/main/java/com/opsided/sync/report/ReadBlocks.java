package com.opsided.sync.report;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.report.RejectedRow;
import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportLoad;
import org.jspecify.annotations.Nullable;

/**
 * Reads one report file from its first record to its last and hands it over in blocks.
 * Blocks that are written already are read again, so that all that depends on the file's
 * beginning is as it was, but not handed over.
 */
final class ReadBlocks {

	private static final int BYTES_PER_ROW = 96;

	private final ReportLoad load;

	private final RowEncoder encoder;

	private final int blockRows;

	private final int firstBlock;

	private final BlockingQueue<LoadBlock> blocks;

	private final List<RejectedRow> rejected = new ArrayList<>();

	private CopyRows rows;

	private int block;

	private int read;

	private int line;

	private double share;

	ReadBlocks(ReportLoad load, RowEncoder encoder, int blockRows, int firstBlock, BlockingQueue<LoadBlock> blocks) {
		this.load = load;
		this.encoder = encoder;
		this.blockRows = blockRows;
		this.firstBlock = firstBlock;
		this.blocks = blocks;
		this.rows = new CopyRows(blockRows * BYTES_PER_ROW);
	}

	void run(ReportFile file) throws SQLException, InterruptedException, IOException {
		try (RecordReader record = RecordReader.open(file)) {
			while (record.next()) {
				if (this.read == this.blockRows) {
					this.share = (double) record.bytesRead() / file.size();
					handOver(false, null);
				}
				take(record);
			}
			this.share = 1;
			handOver(true, null);
		}
		catch (UnreadableReport ex) {
			handOver(true, ex.getMessage());
		}
	}

	private void take(RecordReader record) {
		this.line = record.line();
		this.read++;
		BadCell bad = this.encoder.encode(record, this.rows);
		if (bad != null) {
			this.rejected.add(new RejectedRow(this.line, bad.column(), bad.reason(), record.rawText()));
		}
	}

	private void handOver(boolean last, @Nullable String failure) throws SQLException, InterruptedException {
		this.encoder.beforeHandOver();
		if (this.block >= this.firstBlock || last) {
			int refused = this.rejected.size();
			this.blocks.put(new LoadBlock(this.load,
					new ReportChunk(this.block, this.line, this.read, this.read - refused, refused), this.rows,
					this.rejected, this.encoder, last, failure, this.share));
			this.rows = new CopyRows(this.blockRows * BYTES_PER_ROW);
		}
		this.rows.clear();
		this.rejected.clear();
		this.read = 0;
		this.block++;
	}

}
