package com.opsided.sync.jobs;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.web.ApiProblem;

import org.springframework.dao.EmptyResultDataAccessException;

/** Finds the accounts that an operator wants a job for. */
public final class FindAccounts {

	private static final int PAGE = 1_000;

	private final AccountTable accounts;

	private final ConnectionTable connections;

	FindAccounts(AccountTable accounts, ConnectionTable connections) {
		this.accounts = accounts;
		this.connections = connections;
	}

	/**
	 * Finds those that were named, or all; to be synced, all that are connected.
	 * @param wanted which
	 * @param job the name of the job
	 * @return their numbers
	 */
	public List<Long> of(WantedAccounts wanted, String job) {
		if (wanted.accountIds() != null) {
			wanted.accountIds().forEach(this::check);
			return wanted.accountIds();
		}
		return job.equals(JobNames.SYNC) ? this.connections.connectedAccounts() : all();
	}

	private void check(long account) {
		try {
			this.accounts.get(account);
		}
		catch (EmptyResultDataAccessException ex) {
			throw ApiProblem.notFound();
		}
	}

	private List<Long> all() {
		List<Long> all = new ArrayList<>();
		List<Long> page = this.accounts.numbersAfter(0, PAGE);
		while (!page.isEmpty()) {
			all.addAll(page);
			page = this.accounts.numbersAfter(page.get(page.size() - 1), PAGE);
		}
		return all;
	}

}
