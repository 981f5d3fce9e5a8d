package com.opsided.sync.run;

import java.util.HashMap;
import java.util.Map;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;

/** Requests what follows a completed run, in the transaction that writes its end. */
final class ChainRun {

	private final ChainProperties properties;

	private final RequestRun requests;

	private final AccountTable accounts;

	ChainRun(ChainProperties properties, RequestRun requests, AccountTable accounts) {
		this.properties = properties;
		this.requests = requests;
		this.accounts = accounts;
	}

	void after(Run run) {
		String next = this.properties.next(run.job());
		// A run that ends while its account is erased must be able to end.
		if (next == null || this.accounts.isErasing(run.account())) {
			return;
		}
		Map<String, String> parameters = new HashMap<>(run.parameters());
		parameters.keySet().removeIf((name) -> !this.properties.handsOn(name));
		this.requests.request(new NewRun(run.account(), next, "chain:" + run.id() + ":" + next, parameters,
				"chain:" + run.id(), run.id()));
	}

}
