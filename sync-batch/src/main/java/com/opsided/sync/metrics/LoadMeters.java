package com.opsided.sync.metrics;

import java.util.List;
import java.util.Locale;

import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoad;
import com.opsided.sync.report.LoadProgress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the rows of report files: a chunk of a load is one item, but many rows. */
final class LoadMeters implements LoadProgress {

	private final MeterRegistry registry;

	LoadMeters(MeterRegistry registry) {
		this.registry = registry;
	}

	/** Counts from 0 what has not been read yet. */
	void expect() {
		for (ReportKind kind : ReportKind.values()) {
			List.of("read", "loaded", "rejected").forEach((result) -> rows(kind, result, 0));
		}
	}

	@Override
	public void written(ReportLoad load, ReportChunk chunk, double share) {
		rows(load.kind(), "read", chunk.rowsRead());
		rows(load.kind(), "loaded", chunk.rowsLoaded());
		rows(load.kind(), "rejected", chunk.rowsRejected());
	}

	private void rows(ReportKind kind, String result, int rows) {
		Counter.builder("opsided.report.rows")
			.description("Rows of report files by what became of them")
			.tags("kind", kind.name().toLowerCase(Locale.ROOT), "result", result)
			.register(this.registry)
			.increment(rows);
	}

}
