package com.opsided.sync.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.opsided.shared.ledger.LedgerDay;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.ledger.LedgerRowTable;
import com.opsided.shared.ledger.ReportDayTable;
import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.sync.report.CalendarDay;
import com.opsided.sync.report.RecordReader;
import com.opsided.sync.report.ReportFeed;
import com.opsided.sync.report.ReportFile;
import com.opsided.sync.report.ReportSchema;
import com.opsided.sync.report.RowEncoder;

/**
 * The ledger detail: rows are appended under their file and line, then the file becomes
 * an owner of its dates in one transaction. Dates that are live already, word for word,
 * are not written again; dates that others own rows of are united, and a requested report
 * takes the dates of its window ({@code detection.md} §2).
 */
public final class LedgerFeed implements ReportFeed {

	private final DataSource dataSource;

	private final ReportLoadTable loads;

	private final ReportChunkTable chunks;

	private final LedgerDayTable liveDays;

	private final ReportDayTable fileDays;

	private final LedgerRowTable rows;

	public LedgerFeed(DataSource dataSource, ReportLoadTable loads, ReportChunkTable chunks, LedgerDayTable liveDays,
			ReportDayTable fileDays, LedgerRowTable rows) {
		this.dataSource = dataSource;
		this.loads = loads;
		this.chunks = chunks;
		this.liveDays = liveDays;
		this.fileDays = fileDays;
		this.rows = rows;
	}

	@Override
	public List<ReportSchema> schemas() {
		return List.of(LedgerDetailSchema.SCHEMA);
	}

	@Override
	public RowEncoder begin(ReportLoad load, ReportFile file) throws IOException, SQLException {
		ReportLoad planned = load;
		if (this.chunks.progress(load).isEmpty()) {
			this.loads.plan(load, alreadyLive(load, file));
			planned = this.loads.get(load.account(), load.id());
		}
		return new EncodeLedgerRow(planned, file, new LedgerTexts(this.dataSource, load.account()));
	}

	/** Reads the file once more, but only if there is something it could repeat. */
	private List<LocalDate> alreadyLive(ReportLoad load, ReportFile file) throws IOException {
		Map<LocalDate, LedgerDay> live = this.liveDays.ownedByOne(load.account());
		if (live.isEmpty()) {
			return List.of();
		}
		return days(file).stream().filter((day) -> day.equals(live.get(day.date()))).map(LedgerDay::date).toList();
	}

	private static List<LedgerDay> days(ReportFile file) throws IOException {
		LedgerColumns columns = new LedgerColumns(file);
		LedgerDates dates = new LedgerDates();
		DayHashes days = new DayHashes(columns);
		try (RecordReader record = RecordReader.open(file)) {
			while (record.next()) {
				int day = (columns.date() < record.fields()) ? dates.day(record, columns.date()) : CalendarDay.MISSING;
				if (day > CalendarDay.UNREADABLE) {
					days.add(day, record.bytes(), record.start(0),
							record.end(Math.min(record.fields(), columns.count()) - 1));
				}
			}
		}
		return days.days();
	}

	@Override
	public void publish(ReportLoad load) {
		checkPlan(load);
		List<LocalDate> outdated = this.liveDays.outdated(load);
		if (!outdated.isEmpty()) {
			this.rows.deleteOn(load.account(), load.id(), outdated);
		}
		this.liveDays.own(load, outdated);
		this.liveDays.takeWindow(load).forEach((other, dates) -> this.rows.deleteOn(load.account(), other, dates));
		List<LocalDate> contested = this.liveDays.contested(load);
		if (!contested.isEmpty()) {
			this.rows.unite(load, contested);
			this.liveDays.dropRowless(load.account(), contested);
		}
		this.liveDays.rankUnwritten(load, outdated);
	}

	/**
	 * A date that was left out must still be live as it was when the load was planned.
	 */
	private void checkPlan(ReportLoad load) {
		if (load.unwritten().isEmpty()) {
			return;
		}
		Map<LocalDate, LedgerDay> live = this.liveDays.ownedByOne(load.account());
		List<LedgerDay> own = this.fileDays.of(load);
		boolean stands = own.stream()
			.filter((day) -> load.unwritten().contains(day.date()))
			.allMatch((day) -> day.equals(live.get(day.date())));
		if (!stands) {
			throw new LedgerChanged(load);
		}
	}

	@Override
	public void discard(ReportLoad load) {
		this.rows.deleteOf(load);
		this.fileDays.deleteOf(load);
	}

}
