package com.opsided.sync.report;

import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportLoad;

/** Is told of every chunk that is written, for those who watch. */
public interface LoadProgress {

	/** Tells nobody. */
	LoadProgress SILENT = (load, chunk, share) -> {
	};

	/**
	 * A chunk is about to be committed.
	 * @param load the file's load
	 * @param chunk the chunk
	 * @param share how much of the file has been read with it, 0 to 1
	 */
	void written(ReportLoad load, ReportChunk chunk, double share);

}
