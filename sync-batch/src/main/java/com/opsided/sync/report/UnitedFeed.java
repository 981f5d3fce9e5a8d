package com.opsided.sync.report;

import java.util.List;

import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportRowTable;

/**
 * A report whose lines unite over all files that hold them; one that was requested
 * replaces the days of its window ({@code detection.md} §2).
 *
 * @param schemas what its files look like
 * @param table where its rows go
 */
public record UnitedFeed(List<ReportSchema> schemas, ReportRowTable table) implements ReportFeed {

	@Override
	public RowEncoder begin(ReportLoad load, ReportFile file) {
		return new EncodeReportRow(load, file, this.table);
	}

	@Override
	public void publish(ReportLoad load) {
		this.table.replaceDays(load, schemas().get(0).day());
		this.table.unite(load);
	}

	@Override
	public void discard(ReportLoad load) {
		this.table.deleteOf(load);
	}

}
