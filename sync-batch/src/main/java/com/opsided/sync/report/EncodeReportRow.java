package com.opsided.sync.report;

import java.time.LocalDate;
import java.util.UUID;

import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportRowTable;
import org.jspecify.annotations.Nullable;

/** Encodes the records of one report file as its schema says. */
final class EncodeReportRow implements RowEncoder {

	private final ReportLoad load;

	private final ParseRow parser;

	private final String target;

	private final int columns;

	private final LatestDate latest;

	EncodeReportRow(ReportLoad load, ReportFile file, ReportRowTable table) {
		ReportSchema schema = file.schema();
		this.load = load;
		this.parser = new ParseRow(file);
		this.target = table.copyTarget(schema.columns().stream().map(ReportColumn::name).toList());
		this.columns = ReportRowTable.KEY_COLUMNS + schema.columns().size();
		this.latest = new LatestDate(schema);
	}

	@Override
	public String target() {
		return this.target;
	}

	@Override
	public @Nullable BadCell encode(RecordReader record, CopyRows rows) {
		BadCell bad = this.parser.read(record);
		if (bad == null) {
			UUID digest = this.parser.digest();
			rows.row(this.columns).bigint(this.load.account()).integer(this.load.id()).integer(record.line());
			rows.uuid(digest.getMostSignificantBits(), digest.getLeastSignificantBits());
			this.parser.writeTo(new CopySink(rows));
			this.parser.writeTo(this.latest.beginRow());
		}
		return bad;
	}

	@Override
	public @Nullable LocalDate lastDate() {
		return this.latest.date();
	}

}
