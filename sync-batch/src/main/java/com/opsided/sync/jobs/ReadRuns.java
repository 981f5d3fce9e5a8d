package com.opsided.sync.jobs;

import java.util.Collection;
import java.util.List;

import com.opsided.shared.report.StoredFileTable;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunAttempt;
import com.opsided.shared.run.RunAttemptView;
import com.opsided.shared.run.RunFileView;
import com.opsided.shared.run.RunProgress;
import com.opsided.shared.run.RunProgressView;
import com.opsided.shared.run.RunView;
import com.opsided.shared.run.WantedRuns;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import org.jspecify.annotations.Nullable;

/** Reads runs for callers: none sees another's. */
public final class ReadRuns {

	private final AccountScope scope;

	private final RunView runs;

	private final RunProgressView progress;

	private final RunAttemptView attempts;

	private final RunFileView files;

	private final StoredFileTable stored;

	private final Cursors cursors;

	ReadRuns(AccountScope scope, RunView runs, RunProgressView progress, RunAttemptView attempts, RunFileView files,
			StoredFileTable stored, Cursors cursors) {
		this.scope = scope;
		this.runs = runs;
		this.progress = progress;
		this.attempts = attempts;
		this.files = files;
		this.stored = stored;
		this.cursors = cursors;
	}

	/**
	 * Lists runs that the caller sees, the newest first.
	 * @param caller who asks
	 * @param query which
	 * @param limit how many at most
	 * @param cursor where to go on, null for the beginning
	 * @return the runs
	 */
	public Page<RunSummary> page(Caller caller, RunQuery query, int limit, @Nullable String cursor) {
		Collection<Long> accounts = accounts(caller, query.account());
		String list = "runs " + query;
		Run before = (cursor != null) ? placeOf(this.cursors.read(caller, list, cursor)) : null;
		List<Run> rows = this.runs.list(new WantedRuns(accounts, query.job(), query.state(), query.from(), query.to()),
				before, limit + 1);
		return Page.of(rows, limit, RunSummary::of, (run) -> this.cursors.write(caller, list, run.account(), run.id()));
	}

	private @Nullable Collection<Long> accounts(Caller caller, @Nullable Long account) {
		if (account == null) {
			return this.scope.visibleTo(caller);
		}
		this.scope.check(caller, account);
		return List.of(account);
	}

	private Run placeOf(List<String> place) {
		return this.runs.find(Long.parseLong(place.get(0)), Long.parseLong(place.get(1)))
			.orElseThrow(ApiProblem::notFound);
	}

	/**
	 * Tells how far a run is that the caller sees.
	 * @param caller who asks
	 * @param run the run
	 * @return how far it is
	 */
	public RunProgress progress(Caller caller, long run) {
		return this.progress.find(this.scope.visibleTo(caller), run).orElseThrow(ApiProblem::notFound);
	}

	/**
	 * Tells all that is known of a run that the caller sees.
	 * @param caller who asks
	 * @param id the run
	 * @return its details
	 */
	public RunDetails details(Caller caller, long id) {
		RunProgress progress = progress(caller, id);
		return details(this.runs.find(progress.account(), id).orElseThrow(ApiProblem::notFound));
	}

	/**
	 * Tells all that is known of a run, to callers who have checked whose it is.
	 * @param run the run
	 * @return its details
	 */
	public RunDetails details(Run run) {
		long id = run.id();
		RunProgress progress = this.progress.find(List.of(run.account()), id).orElseThrow(ApiProblem::notFound);
		List<RunAttempt> tried = this.attempts.of(run.account(), id);
		RunProgress model = model(progress);
		return new RunDetails(RunSummary.of(run), progress.step(), progress.counts(), Rates.of(progress, model),
				tried.isEmpty() ? List.of() : tried.get(tried.size() - 1).steps(),
				SharedStep.of(tried, (model != null) ? model.counts().read() : null), tried,
				this.files.of(run.account(), id), this.stored.problems(run.account(), id));
	}

	Rates rates(RunProgress run) {
		return Rates.of(run, model(run));
	}

	/** What a run that is not at rest is compared with. */
	private @Nullable RunProgress model(RunProgress run) {
		return run.isAtRest() ? null : this.progress.lastCompleted(run.account(), run.job()).orElse(null);
	}

}
