package com.opsided.sync.schedule;

import java.util.List;

import com.opsided.shared.account.AccountTable;

import org.springframework.beans.factory.ObjectProvider;

/** Finds the accounts a job applies to: those somebody names for it, or all. */
final class FindScheduledAccounts {

	private final ObjectProvider<ScheduledAccounts> named;

	private final AccountTable all;

	FindScheduledAccounts(ObjectProvider<ScheduledAccounts> named, AccountTable all) {
		this.named = named;
		this.all = all;
	}

	List<Long> of(String job) {
		return this.named.stream()
			.filter((each) -> each.job().equals(job))
			.findFirst()
			.map(ScheduledAccounts::accounts)
			.orElseGet(this.all::ids);
	}

}
