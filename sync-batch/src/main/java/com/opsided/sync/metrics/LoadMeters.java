package com.opsided.sync.metrics;

import java.util.Locale;

import com.opsided.shared.report.ReportChunk;
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

	@Override
	public void written(ReportLoad load, ReportChunk chunk, double share) {
		rows(load, "read", chunk.rowsRead());
		rows(load, "loaded", chunk.rowsLoaded());
		rows(load, "rejected", chunk.rowsRejected());
	}

	private void rows(ReportLoad load, String result, int rows) {
		Counter.builder("opsided.report.rows")
			.description("Rows of report files by what became of them")
			.tags("kind", load.kind().name().toLowerCase(Locale.ROOT), "result", result)
			.register(this.registry)
			.increment(rows);
	}

}
