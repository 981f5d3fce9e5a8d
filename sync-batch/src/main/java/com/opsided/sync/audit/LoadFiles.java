package com.opsided.sync.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.account.Account;
import com.opsided.shared.report.LoadState;
import com.opsided.shared.report.RejectedRow;
import com.opsided.shared.report.RejectedRowTable;
import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.report.InspectReport;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.report.ReportFile;
import com.opsided.sync.report.ReportSource;
import com.opsided.sync.report.StartOver;
import com.opsided.sync.run.ExecuteRun;
import com.opsided.sync.run.RunFailed;
import com.opsided.sync.upload.LoadsStartedOver;
import com.opsided.sync.upload.UploadedFiles;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads the files of an audit: inspects them, opens a load for each content, and runs the
 * job {@code inventorySync} over those that do not count yet.
 */
final class LoadFiles {

	/** Rejected rows that are told one by one. */
	private static final int SHOWN_REJECTS = 3;

	private final ListableBeanFactory beans;

	private final ShowProgress progress;

	private final ReportLoadTable loads;

	private final List<InspectedFile> inspected = new ArrayList<>();

	/** The load of each content, by its digest. */
	private final Map<String, Integer> loadsByDigest = new HashMap<>();

	LoadFiles(ListableBeanFactory beans, ShowProgress progress) {
		this.beans = beans;
		this.progress = progress;
		this.loads = beans.getBean(ReportLoadTable.class);
	}

	List<AuditedFile> load(Account account, AuditRequest request) {
		inspect(request);
		List<ReportFile> readable = this.inspected.stream()
			.map(InspectedFile::file)
			.filter(ReportFile.class::isInstance)
			.map(ReportFile.class::cast)
			.toList();
		if (readable.isEmpty()) {
			throw new UnusableFiles(nothingToRead());
		}
		if (request.fresh()) {
			this.beans.getBean(ForgetAccount.class).forget(account.id());
		}
		if (!request.accountNamed()) {
			this.beans.getBean(CheckOneSeller.class).check(account, readable);
		}
		Map<Integer, ReportFile> open = new LinkedHashMap<>();
		readable.forEach((file) -> open.put(open(account, file).id(), file));
		copy(account, open);
		return this.inspected.stream().map((file) -> outcome(account, file)).toList();
	}

	private void inspect(AuditRequest request) {
		InspectReport inspect = new InspectReport(this.beans.getBean(ReportFeeds.class).schemas(), request.region());
		for (ReportSource source : request.files()) {
			this.inspected.add(InspectedFile.of(inspect, source));
		}
		for (ReportSource source : request.costs()) {
			this.inspected.add(InspectedFile.of(inspect, source).mustBe(ReportKind.SOURCING_COSTS));
		}
	}

	private List<String> nothingToRead() {
		return this.inspected.isEmpty() ? List
			.of("No report files were found there; name the files or the directory that Amazon's reports were "
					+ "downloaded to")
				: this.inspected.stream().map(InspectedFile::problemSentence).toList();
	}

	private ReportLoad open(Account account, ReportFile file) {
		ReportSource source = file.source();
		ReportLoad load = this.loads.open(account.id(), file.kind(), source.name(), file.sha256(), file.size(),
				source.modified());
		if (load.state() == LoadState.FAILED) {
			this.beans.getBean(TransactionOperations.class)
				.executeWithoutResult((transaction) -> this.beans.getBean(StartOver.class).at(load));
		}
		this.loadsByDigest.put(file.sha256(), load.id());
		return this.loads.get(account.id(), load.id());
	}

	private void copy(Account account, Map<Integer, ReportFile> files) {
		List<Integer> ids = List.copyOf(files.keySet());
		List<ReportLoad> waiting = new ArrayList<>(this.loads.among(account.id(), ids, LoadState.COPYING));
		waiting.addAll(this.loads.among(account.id(), ids, LoadState.COPIED));
		if (waiting.isEmpty()) {
			this.progress.tell("All of these files are loaded already");
			return;
		}
		Run run = request(account, waiting);
		Map<Integer, ReportFile> missing = new HashMap<>(files);
		missing.keySet().retainAll(waiting.stream().map(ReportLoad::id).toList());
		this.progress.beginLoading(run, waiting, files, begun(waiting));
		this.beans.getBean(UploadedFiles.class).offer(run, missing);
		try {
			execute(run);
		}
		finally {
			this.beans.getBean(UploadedFiles.class).withdraw(run);
		}
		this.progress.endLoading();
	}

	/**
	 * Files of one run may stand in each other's way. Each attempt makes one of them
	 * count at least, so this ends.
	 */
	private void execute(Run run) {
		boolean again;
		do {
			try {
				this.beans.getBean(ExecuteRun.class)
					.execute(run, this.beans.getBean("inventorySync", Job.class), new JobParameters());
				again = false;
			}
			catch (RunFailed ex) {
				if (!(ex.getCause() instanceof LoadsStartedOver)) {
					throw ex;
				}
				again = true;
			}
		}
		while (again);
	}

	private Map<Integer, ReportChunk> begun(List<ReportLoad> waiting) {
		ReportChunkTable chunks = this.beans.getBean(ReportChunkTable.class);
		Map<Integer, ReportChunk> begun = new HashMap<>();
		waiting.forEach((load) -> chunks.progress(load).ifPresent((chunk) -> begun.put(load.id(), chunk)));
		return begun;
	}

	/** The same files again are the same run, until it has completed. */
	private Run request(Account account, List<ReportLoad> waiting) {
		RunTable runs = this.beans.getBean(RunTable.class);
		StringBuilder key = new StringBuilder("files");
		waiting.stream().mapToInt(ReportLoad::id).sorted().forEach((id) -> key.append(':').append(id));
		for (int again = 1;; again++) {
			Run run = runs.request(account.id(), "inventorySync", key + "#" + again);
			if (run.state() != RunState.COMPLETED && run.state() != RunState.ABANDONED) {
				return run;
			}
		}
	}

	private AuditedFile outcome(Account account, InspectedFile file) {
		ReportFile report = file.file();
		Integer id = (report != null) ? this.loadsByDigest.get(report.sha256()) : null;
		if (report == null || id == null) {
			return new AuditedFile(file.source().name(), null, 0, 0, 0, file.problemSentence(), List.of());
		}
		ReportLoad load = this.loads.get(account.id(), id);
		return new AuditedFile(report.source().name(), report.kind(), load.rowsRead(), load.rowsLoaded(),
				load.rowsRejected(), (load.state() == LoadState.LIVE) ? null : load.detail(), notes(load, report));
	}

	private List<String> notes(ReportLoad load, ReportFile report) {
		List<String> notes = new ArrayList<>();
		String name = report.source().name();
		if (!report.unknownColumns().isEmpty()) {
			notes.add(
					name + ": columns that are not known were left out: " + String.join(", ", report.unknownColumns()));
		}
		if (load.rowsRejected() > 0 && load.state() == LoadState.LIVE) {
			notes.add("%s: %,d of %,d rows were rejected and are kept in rejected_row:".formatted(name,
					load.rowsRejected(), load.rowsRead()));
			for (RejectedRow row : this.beans.getBean(RejectedRowTable.class).of(load, SHOWN_REJECTS)) {
				notes.add("  line " + row.line() + ": " + row.reason());
			}
		}
		return notes;
	}

}
