package com.opsided.sync.jobs;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.report.RejectedRow;
import com.opsided.shared.report.RejectedRowTable;
import com.opsided.shared.run.RunFile;
import com.opsided.shared.run.RunFileView;
import com.opsided.shared.run.RunProgress;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/** Reads the refused rows of a run, file by file. */
public final class ReadRejected {

	private static final int BATCH = 1_000;

	private final RunFileView files;

	private final RejectedRowTable rejected;

	private final Cursors cursors;

	ReadRejected(RunFileView files, RejectedRowTable rejected, Cursors cursors) {
		this.files = files;
		this.rejected = rejected;
		this.cursors = cursors;
	}

	/**
	 * Lists refused rows, file by file.
	 * @param caller who reads, and sees the run
	 * @param run the run
	 * @param limit how many at most
	 * @param cursor where to go on, null for the beginning
	 * @return the rows
	 */
	public Page<RejectedLine> page(Caller caller, RunProgress run, int limit, @Nullable String cursor) {
		String list = "rejected " + run.id();
		List<String> place = (cursor != null) ? this.cursors.read(caller, list, cursor) : List.of("0", "0");
		List<RejectedLine> rows = after(run, Integer.parseInt(place.get(0)), Integer.parseInt(place.get(1)), limit + 1);
		return Page.of(rows, limit, (row) -> row, (row) -> this.cursors.write(caller, list, row.loadId(), row.line()));
	}

	private List<RejectedLine> after(RunProgress run, int load, int line, int most) {
		List<RejectedLine> rows = new ArrayList<>();
		for (RunFile file : this.files.of(run.account(), run.id())) {
			if (file.load() >= load && rows.size() < most) {
				int from = (file.load() == load) ? line : 0;
				for (RejectedRow row : this.rejected.after(run.account(), file.load(), from, most - rows.size())) {
					rows.add(RejectedLine.of(file.load(), file.name(), row));
				}
			}
		}
		return rows;
	}

	/**
	 * Writes all refused rows as CSV.
	 * @param run the run
	 * @param out where they are written
	 * @throws IOException if they cannot be written
	 */
	public void csv(RunProgress run, Writer out) throws IOException {
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
		csv.writeRecord("load_id", "file", "line", "column", "reason", "text");
		List<RejectedLine> rows = after(run, 0, 0, BATCH);
		while (!rows.isEmpty()) {
			rows.forEach((row) -> csv.writeRecord(Integer.toString(row.loadId()), row.file(),
					Integer.toString(row.line()), row.column(), row.reason(), row.text()));
			RejectedLine last = rows.get(rows.size() - 1);
			rows = after(run, last.loadId(), last.line(), BATCH);
		}
		csv.flush();
	}

}
