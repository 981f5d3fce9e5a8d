package com.opsided.sync.report;

import java.util.List;

import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.report.RejectedRow;
import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportLoad;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of a report file, parsed and encoded, ready to be written in one transaction.
 *
 * @param load the file's load
 * @param chunk its place and its counts
 * @param rows the encoded rows
 * @param rejected the rows that were refused
 * @param encoder the encoder of this reading
 * @param last whether the file ends here
 * @param failure why the file cannot be read on, null if it can
 * @param share how much of the file has been read with it, 0 to 1
 */
public record LoadBlock(ReportLoad load, ReportChunk chunk, CopyRows rows, List<RejectedRow> rejected,
		RowEncoder encoder, boolean last, @Nullable String failure, double share) {

	public LoadBlock {
		rejected = List.copyOf(rejected);
	}

}
