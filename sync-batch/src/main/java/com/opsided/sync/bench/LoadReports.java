package com.opsided.sync.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.report.LoadState;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.report.FindReports;
import com.opsided.sync.report.InspectReport;
import com.opsided.sync.report.MissingPath;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.report.ReportFile;
import com.opsided.sync.report.ReportSource;
import com.opsided.sync.report.UnreadableReport;
import com.opsided.sync.run.ExecuteRun;
import com.opsided.sync.upload.UploadedFiles;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Loads report files as the audit does: inspected, then by the job {@code inventorySync}.
 */
final class LoadReports {

	private final ListableBeanFactory beans;

	private final ReportLoadTable loads;

	LoadReports(ListableBeanFactory beans) {
		this.beans = beans;
		this.loads = beans.getBean(ReportLoadTable.class);
	}

	Account account(String name) {
		return this.beans.getBean(AccountTable.class).open(name, Region.NA);
	}

	/**
	 * Inspects files.
	 * @param path a file or a directory
	 * @return the reports
	 */
	List<ReportFile> inspect(Path path) throws MissingPath, UnreadableReport {
		InspectReport inspect = new InspectReport(this.beans.getBean(ReportFeeds.class).schemas(), Region.NA);
		List<ReportFile> files = new ArrayList<>();
		for (ReportSource source : FindReports.in(List.of(path))) {
			files.add(inspect.inspect(source));
		}
		return files;
	}

	/**
	 * Loads files, or finds them loaded.
	 * @param account the account
	 * @param files the reports
	 * @return their loads, all live
	 */
	List<ReportLoad> load(Account account, List<ReportFile> files) {
		Map<Integer, ReportFile> open = new LinkedHashMap<>();
		for (ReportFile file : files) {
			ReportSource source = file.source();
			open.put(this.loads
				.open(account.id(), file.kind(), source.name(), file.sha256(), file.size(), source.modified())
				.id(), file);
		}
		List<ReportLoad> waiting = new ArrayList<>(this.loads.among(account.id(), open.keySet(), LoadState.COPYING));
		waiting.addAll(this.loads.among(account.id(), open.keySet(), LoadState.COPIED));
		if (!waiting.isEmpty()) {
			execute(account, open);
		}
		List<ReportLoad> live = this.loads.among(account.id(), open.keySet(), LoadState.LIVE);
		if (live.size() != files.size()) {
			throw new IllegalStateException("Only " + live.size() + " of " + files.size() + " files were loaded");
		}
		return live;
	}

	private void execute(Account account, Map<Integer, ReportFile> files) {
		Run run = this.beans.getBean(RunTable.class).request(account.id(), "inventorySync", "bench:" + files.keySet());
		this.beans.getBean(UploadedFiles.class).offer(run, files);
		try {
			this.beans.getBean(ExecuteRun.class)
				.execute(run, this.beans.getBean("inventorySync", Job.class), new JobParameters());
		}
		finally {
			this.beans.getBean(UploadedFiles.class).withdraw(run);
		}
	}

	/** Forgets the loads of an account. */
	void forget(Account account) {
		this.beans.getBean(LedgerDayTable.class).deleteOf(account.id());
		ReportFeeds feeds = this.beans.getBean(ReportFeeds.class);
		this.loads.all(account.id()).forEach((load) -> feeds.of(load.kind()).discard(load));
		this.loads.deleteOf(account.id());
	}

}
