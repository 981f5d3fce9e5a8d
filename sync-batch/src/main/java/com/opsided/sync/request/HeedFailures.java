package com.opsided.sync.request;

import java.util.Objects;

import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.sync.pull.ConnectedAccounts;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Marks the connection of an account whose consent turned out to be gone. */
final class HeedFailures implements JobExecutionListener {

	private final ConnectedAccounts accounts;

	HeedFailures(ConnectedAccounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public void afterJob(JobExecution execution) {
		long account = Objects.requireNonNull(execution.getJobParameters().getLong("account"));
		for (Throwable failure : execution.getAllFailureExceptions()) {
			for (Throwable each = failure; each != null; each = each.getCause()) {
				if (each instanceof AmazonFailure amazon) {
					this.accounts.heed(account, amazon);
				}
			}
		}
	}

}
