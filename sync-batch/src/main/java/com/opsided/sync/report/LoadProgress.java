package com.opsided.sync.report;

import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportLoad;

/** Is told of every chunk that is written, for those who watch. */
public interface LoadProgress {

	/** Tells nobody. */
	LoadProgress SILENT = (load, chunk) -> {
	};

	/**
	 * A chunk is about to be committed.
	 * @param load the file's load
	 * @param chunk the chunk
	 */
	void written(ReportLoad load, ReportChunk chunk);

}
