package com.opsided.sync.audit;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.run.Run;
import com.opsided.sync.report.LoadProgress;
import com.opsided.sync.report.ReportFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far the work is, on standard error: one line that is written over where a
 * person watches, a line for each file elsewhere.
 */
final class ShowProgress implements LoadProgress {

	private static final long EVERY_NANOS = 100_000_000L;

	private final @Nullable PrintWriter out;

	private final boolean terminal;

	private final Map<Integer, Long> rows = new HashMap<>();

	private long began;

	private long shown;

	private long loaded;

	private ShowProgress(@Nullable PrintWriter out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
	}

	static ShowProgress silent() {
		return new ShowProgress(null, false);
	}

	static ShowProgress on(PrintWriter out) {
		return new ShowProgress(out, "1".equals(System.getenv("OPSIDED_TERMINAL")));
	}

	void tell(String sentence) {
		if (this.out != null) {
			this.out.println(sentence);
			this.out.flush();
		}
	}

	void begin(Run run, String job) {
		if (run.wasInterrupted()) {
			tell("Resuming " + spoken(job) + " after the last product that was done");
		}
		this.began = System.nanoTime();
	}

	void end(String job) {
		tell("%s took %s".formatted(capital(spoken(job)), seconds()));
	}

	void beginLoading(Run run, List<ReportLoad> loads, Map<Integer, ReportFile> files,
			Map<Integer, ReportChunk> begun) {
		this.began = System.nanoTime();
		this.loaded = 0;
		if (!begun.isEmpty() || run.wasInterrupted()) {
			tell("Resuming an audit that was interrupted");
		}
		for (ReportLoad load : loads) {
			ReportFile file = files.get(load.id());
			ReportChunk chunk = begun.get(load.id());
			if (file != null && chunk != null) {
				tell("%s goes on after line %,d (%,d rows are loaded)".formatted(file.source().name(), chunk.lastLine(),
						chunk.rowsRead()));
				this.rows.put(load.id(), (long) chunk.rowsRead());
			}
		}
	}

	@Override
	public void written(ReportLoad load, ReportChunk chunk) {
		long total = this.rows.merge(load.id(), (long) chunk.rowsRead(), Long::sum);
		this.loaded += chunk.rowsRead();
		long now = System.nanoTime();
		if (this.out != null && this.terminal && now - this.shown > EVERY_NANOS) {
			this.shown = now;
			this.out.printf("\r%s: %,d rows (%,.0f rows/s)\033[K", load.fileName(), total,
					this.loaded * 1e9 / Math.max(1, now - this.began));
			this.out.flush();
		}
	}

	void endLoading() {
		if (this.out != null && this.terminal) {
			this.out.print("\r\033[K");
		}
		tell("Loaded %,d rows in %s".formatted(this.loaded, seconds()));
	}

	private String seconds() {
		return "%.1f s".formatted((System.nanoTime() - this.began) / 1e9);
	}

	private static String spoken(String job) {
		return job.equals("discrepancyDetection") ? "detection" : job;
	}

	private static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}
