package com.opsided.sync.report;

import java.util.List;

import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportRowTable;

/**
 * A report that is a snapshot: every file is kept by itself and the newest speaks
 * ({@code detection.md} §2).
 *
 * @param schemas what its files look like
 * @param table where its rows go
 */
public record SnapshotFeed(List<ReportSchema> schemas, ReportRowTable table) implements ReportFeed {

	@Override
	public RowEncoder begin(ReportLoad load, ReportFile file) {
		return new EncodeReportRow(load, file, this.table);
	}

	@Override
	public void publish(ReportLoad load) {
		// Nothing of the other files changes.
	}

	@Override
	public void discard(ReportLoad load) {
		this.table.deleteOf(load);
	}

}
