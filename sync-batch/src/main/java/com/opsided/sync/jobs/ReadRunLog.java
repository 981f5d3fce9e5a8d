package com.opsided.sync.jobs;

import java.util.List;

import com.opsided.shared.run.LogLevel;
import com.opsided.shared.run.RunLogLine;
import com.opsided.shared.run.RunLogLine.Place;
import com.opsided.shared.run.RunLogTable;
import com.opsided.shared.run.RunProgress;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import org.jspecify.annotations.Nullable;

/** Reads the log lines of runs, wherever they were executed. */
public final class ReadRunLog {

	private final RunLogTable lines;

	private final Cursors cursors;

	ReadRunLog(RunLogTable lines, Cursors cursors) {
		this.lines = lines;
		this.cursors = cursors;
	}

	/**
	 * Lists lines in their order.
	 * @param caller who reads, and sees the run
	 * @param run the run
	 * @param level lines that matter less are left out
	 * @param limit how many at most
	 * @param cursor where to go on, null for the beginning
	 * @return the lines
	 */
	public Page<LogLine> page(Caller caller, RunProgress run, LogLevel level, int limit, @Nullable String cursor) {
		String list = "log " + run.id() + " " + level;
		Place after = (cursor != null) ? placeOf(this.cursors.read(caller, list, cursor)) : Place.BEGINNING;
		List<RunLogLine> rows = this.lines.after(run.account(), run.id(), level.orWorse(), after, limit + 1);
		return Page.of(rows, limit, (row) -> LogLine.of(row, caller.seesEverybody()),
				(row) -> this.cursors.write(caller, list, row.place().attempt(), row.place().line()));
	}

	/**
	 * Lists the last lines in their order.
	 * @param caller who reads, and sees the run
	 * @param run the run
	 * @param level lines that matter less are left out
	 * @param most how many at most
	 * @return the lines
	 */
	public List<LogLine> last(Caller caller, RunProgress run, LogLevel level, int most) {
		return this.lines.last(run.account(), run.id(), level.orWorse(), most)
			.stream()
			.map((row) -> LogLine.of(row, caller.seesEverybody()))
			.toList();
	}

	private static Place placeOf(List<String> place) {
		return new Place(Integer.parseInt(place.get(0)), Long.parseLong(place.get(1)));
	}

}
