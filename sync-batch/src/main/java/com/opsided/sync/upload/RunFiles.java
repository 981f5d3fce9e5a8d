package com.opsided.sync.upload;

import java.util.List;

import com.opsided.shared.report.ReportLoad;
import com.opsided.sync.pull.ConnectedAccounts;
import com.opsided.sync.report.FileToLoad;
import com.opsided.sync.request.RequestedFiles;

/**
 * The files of a run: those it was given, or else the documents that it asks Amazon for.
 */
final class RunFiles {

	private final UploadedFiles uploaded;

	private final RequestedFiles requested;

	private final ConnectedAccounts accounts;

	RunFiles(UploadedFiles uploaded, RequestedFiles requested, ConnectedAccounts accounts) {
		this.uploaded = uploaded;
		this.requested = requested;
		this.accounts = accounts;
	}

	/** Tells whether a run was given no files and is for an account that is connected. */
	boolean arePulled(long account, long run) {
		return !this.uploaded.isOffered(run) && this.accounts.knows(account);
	}

	List<FileToLoad> toCopy(long account, long run) {
		return arePulled(account, run) ? this.requested.toCopy(account, run) : this.uploaded.toCopy(account, run);
	}

	List<ReportLoad> toPublish(long account, long run) {
		return arePulled(account, run) ? this.requested.toPublish(account, run) : this.uploaded.toPublish(account, run);
	}

}
