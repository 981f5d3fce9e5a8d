package com.opsided.sync.upload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.RunLoadTable;
import com.opsided.shared.report.StoredFile;
import com.opsided.shared.report.StoredFileTable;
import com.opsided.shared.report.StoredPartTable;
import com.opsided.sync.report.InspectReport;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.report.ReportFile;
import com.opsided.sync.report.ReportSource;
import com.opsided.sync.report.UnreadableReport;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/**
 * Gives a run the files that were handed in for it: copies them to this node before the
 * attempt, forgets them after it. They leave the database once they are loaded.
 */
final class OfferStoredFiles implements JobExecutionListener {

	private final StoredFileTable stored;

	private final StoredPartTable parts;

	private final RunLoadTable runLoads;

	private final AccountTable accounts;

	private final ReportFeeds feeds;

	private final OpenLoads loads;

	private final UploadedFiles uploaded;

	private final Path home;

	private final Map<Long, SpooledFiles> spooledByRun = new ConcurrentHashMap<>();

	OfferStoredFiles(StoredFileTable stored, StoredPartTable parts, RunLoadTable runLoads, AccountTable accounts,
			ReportFeeds feeds, OpenLoads loads, UploadedFiles uploaded, Path home) {
		this.stored = stored;
		this.parts = parts;
		this.runLoads = runLoads;
		this.accounts = accounts;
		this.feeds = feeds;
		this.loads = loads;
		this.uploaded = uploaded;
		this.home = home;
	}

	@Override
	public void beforeJob(JobExecution execution) {
		long account = number(execution, "account");
		long run = number(execution, "run");
		List<StoredFile> files = this.uploaded.isOffered(run) ? List.of() : this.stored.of(account, run);
		if (files.isEmpty()) {
			return;
		}
		SpooledFiles spooled = SpooledFiles.in(this.home);
		this.spooledByRun.put(run, spooled);
		Map<Integer, ReportFile> found = new HashMap<>();
		List<String> problems = new ArrayList<>();
		InspectReport inspect = new InspectReport(this.feeds.schemas(), this.accounts.get(account).region());
		for (StoredFile file : files) {
			List<String> wrong = new ArrayList<>();
			for (ReportSource source : spooled.add(file, this.parts)) {
				inspect(account, inspect, source, found, wrong);
			}
			if (!wrong.isEmpty()) {
				this.stored.unusable(file, String.join("; ", wrong));
				problems.addAll(wrong);
			}
		}
		if (found.isEmpty()) {
			throw new UnusableUpload(problems);
		}
		this.runLoads.add(account, run, found.keySet());
		this.uploaded.offer(run, found);
	}

	private void inspect(long account, InspectReport inspect, ReportSource source, Map<Integer, ReportFile> found,
			List<String> wrong) {
		try {
			ReportFile file = inspect.inspect(source);
			ReportLoad load = this.loads.open(account, file);
			found.put(load.id(), file);
		}
		catch (UnreadableReport ex) {
			// Where it was copied to is nobody's business.
			wrong.add(source.name() + ": " + ex.detail());
		}
	}

	@Override
	public void afterJob(JobExecution execution) {
		long account = number(execution, "account");
		long run = number(execution, "run");
		SpooledFiles spooled = this.spooledByRun.remove(run);
		if (spooled == null) {
			return;
		}
		this.uploaded.withdraw(run);
		spooled.delete();
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			this.parts.delete(account, this.stored.of(account, run));
			this.stored.loaded(account, run);
		}
	}

	private static long number(JobExecution execution, String parameter) {
		return Objects.requireNonNull(execution.getJobParameters().getLong(parameter));
	}

}
