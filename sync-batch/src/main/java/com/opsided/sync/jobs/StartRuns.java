package com.opsided.sync.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.opsided.shared.run.NewRun;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.ProblemType;
import com.opsided.sync.run.RequestRun;
import com.opsided.sync.run.RequestedRun;
import com.opsided.sync.run.RunKeyTaken;

/** Asks for a run of a job for each of some accounts. */
public final class StartRuns {

	private final RequestRun requests;

	StartRuns(RequestRun requests) {
		this.requests = requests;
	}

	/**
	 * Asks for runs.
	 * @param caller who asks
	 * @param accounts the accounts, checked
	 * @param job the name of the job
	 * @param key the idempotency key, the same for each account
	 * @param parameters what the job is told
	 * @return the runs
	 */
	public List<RequestedRun> start(Caller caller, Collection<Long> accounts, String job, String key,
			Map<String, String> parameters) {
		List<RequestedRun> runs = new ArrayList<>();
		for (long account : accounts) {
			runs.add(request(new NewRun(account, job, key, parameters, caller.user().toString())));
		}
		return runs;
	}

	private RequestedRun request(NewRun wanted) {
		try {
			return this.requests.request(wanted);
		}
		catch (RunKeyTaken ex) {
			throw ApiProblem.of(ProblemType.KEY_REUSED, String.valueOf(ex.getMessage())).with("run", ex.run().id());
		}
	}

}
