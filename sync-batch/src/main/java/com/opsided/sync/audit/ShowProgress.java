package com.opsided.sync.audit;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.run.Run;
import com.opsided.sync.product.ProductProgress;
import com.opsided.sync.report.LoadProgress;
import com.opsided.sync.report.ReportFile;

/**
 * Tells how far the work is, on standard error.
 */
final class ShowProgress implements LoadProgress, ProductProgress {

	private final ProgressLine line;

	private final Map<Integer, Long> rows = new HashMap<>();

	private String job = "";

	private long began;

	/** Rows or products since the job began. */
	private long done;

	private ShowProgress(ProgressLine line) {
		this.line = line;
	}

	static ShowProgress silent() {
		return new ShowProgress(new ProgressLine(null, false));
	}

	static ShowProgress on(PrintWriter out) {
		return new ShowProgress(new ProgressLine(out, "1".equals(System.getenv("OPSIDED_TERMINAL"))));
	}

	void tell(String sentence) {
		this.line.tell(sentence);
	}

	/**
	 * A job over products begins.
	 * @param run its run
	 * @param before what an earlier attempt has done, as in "120 products"
	 */
	void begin(Run run, String before) {
		this.job = run.job().equals("discrepancyDetection") ? "Detection" : "Reconciliation";
		if (run.wasInterrupted()) {
			tell("%s was interrupted and goes on after %s".formatted(this.job, before));
		}
		start();
	}

	@Override
	public void done(int products) {
		this.done += products;
		this.line.show(() -> "%s: %,d products (%,.0f products/s)".formatted(this.job, this.done, perSecond()));
	}

	void end() {
		tell("%s took %s".formatted(this.job, seconds()));
	}

	void beginLoading(Run run, List<ReportLoad> loads, Map<Integer, ReportFile> files,
			Map<Integer, ReportChunk> begun) {
		if (!begun.isEmpty() || run.wasInterrupted()) {
			tell("Resuming an audit that was interrupted");
		}
		for (ReportLoad load : loads) {
			ReportFile file = files.get(load.id());
			ReportChunk chunk = begun.get(load.id());
			if (file != null && chunk != null) {
				tell("%s goes on after line %,d (%,d rows are loaded)".formatted(file.source().name(), chunk.lastLine(),
						chunk.rowsLoaded()));
				this.rows.put(load.id(), (long) chunk.rowsRead());
			}
		}
		start();
	}

	@Override
	public void written(ReportLoad load, ReportChunk chunk, double share) {
		long total = this.rows.merge(load.id(), (long) chunk.rowsRead(), Long::sum);
		this.done += chunk.rowsRead();
		this.line.show(() -> "%s: %,d rows, %.0f %% (%,.0f rows/s)".formatted(load.fileName(), total,
				100 * Math.min(1, share), perSecond()));
	}

	void endLoading() {
		tell("Loaded %,d rows in %s".formatted(this.done, seconds()));
	}

	private void start() {
		this.began = System.nanoTime();
		this.done = 0;
	}

	private double perSecond() {
		return this.done * 1e9 / Math.max(1, System.nanoTime() - this.began);
	}

	private String seconds() {
		return "%.1f s".formatted((System.nanoTime() - this.began) / 1e9);
	}

}
