package com.opsided.sync.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.opsided.shared.report.LoadState;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.run.Run;
import com.opsided.sync.report.FileToLoad;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.report.ReportFile;

/**
 * The files of the runs that are executed in this process. The database knows how far
 * each is; where its bytes are is known here.
 */
public final class UploadedFiles {

	private final ReportLoadTable loads;

	private final ReportFeeds feeds;

	private final Map<Long, Map<Integer, ReportFile>> filesByRun = new ConcurrentHashMap<>();

	UploadedFiles(ReportLoadTable loads, ReportFeeds feeds) {
		this.loads = loads;
		this.feeds = feeds;
	}

	/**
	 * Gives a run its files.
	 * @param run the run
	 * @param files the files by the number of their load
	 */
	public void offer(Run run, Map<Integer, ReportFile> files) {
		offer(run.id(), files);
	}

	void offer(long run, Map<Integer, ReportFile> files) {
		this.filesByRun.put(run, Map.copyOf(files));
	}

	/**
	 * Takes a run's files back.
	 * @param run the run
	 */
	public void withdraw(Run run) {
		withdraw(run.id());
	}

	void withdraw(long run) {
		this.filesByRun.remove(run);
	}

	boolean isOffered(long run) {
		return this.filesByRun.containsKey(run);
	}

	List<FileToLoad> toCopy(long account, long run) {
		Map<Integer, ReportFile> files = of(run);
		List<FileToLoad> found = new ArrayList<>();
		for (ReportLoad load : this.loads.among(account, files.keySet(), LoadState.COPYING)) {
			ReportFile file = files.get(load.id());
			if (file != null) {
				found.add(new FileToLoad(file, load, this.feeds.of(load.kind())));
			}
		}
		return found;
	}

	List<ReportLoad> toPublish(long account, long run) {
		return this.loads.among(account, of(run).keySet(), LoadState.COPIED);
	}

	private Map<Integer, ReportFile> of(long run) {
		Map<Integer, ReportFile> files = this.filesByRun.get(run);
		if (files == null) {
			throw new IllegalStateException("Run " + run + " was not given its files; hand them in again");
		}
		return files;
	}

}
