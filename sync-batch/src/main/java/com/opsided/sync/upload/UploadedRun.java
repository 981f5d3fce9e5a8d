package com.opsided.sync.upload;

import java.util.List;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;

/**
 * The answer to an upload.
 *
 * @param id the run that loads the files
 * @param job the name of its job
 * @param accountId the account they belong to
 * @param state where the run stands
 * @param files the names of the files
 */
public record UploadedRun(long id, String job, long accountId, RunState state, List<String> files) {

	public UploadedRun {
		files = List.copyOf(files);
	}

	static UploadedRun of(Run run, List<String> files) {
		return new UploadedRun(run.id(), run.job(), run.account(), run.state(), files);
	}

}
