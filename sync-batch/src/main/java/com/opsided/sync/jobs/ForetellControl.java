package com.opsided.sync.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.opsided.shared.run.RunFile;
import com.opsided.shared.run.RunState;
import com.opsided.sync.run.ChainProperties;

/**
 * Says what a stop, a restart and an abandonment will do to a run, from where it stands
 * at that moment.
 */
public final class ForetellControl {

	private final ChainProperties chain;

	ForetellControl(ChainProperties chain) {
		this.chain = chain;
	}

	/**
	 * Foretells a start.
	 * @param job the name of the job
	 * @param accounts how many accounts it is started for
	 * @param wanted what is pulled, if it is a sync
	 * @return what will happen
	 */
	public Foretold start(String job, int accounts, StartSync wanted) {
		if (accounts == 0) {
			return Foretold.refused("There is no account that " + job + " could be started for.");
		}
		List<String> told = new ArrayList<>();
		told.add((accounts == 1) ? "One run of " + job + " is queued; it begins as soon as a node is free."
				: number(accounts, "run", "runs") + " of " + job
						+ " are queued, one for each account; each begins as soon as a node is free.");
		told.add("Where another " + job + " works on an account, the new run waits until it has ended.");
		if (job.equals(JobNames.SYNC)) {
			boolean all = wanted.feeds() == null || wanted.feeds().isEmpty();
			told.add("Amazon is asked for " + (all ? "every feed" : String.join(", ", wanted.feeds())) + ", "
					+ ((wanted.windowDays() != null) ? number(wanted.windowDays(), "day", "days") + " back."
							: "as far back as each needs."));
		}
		String next = this.chain.next(job);
		if (next != null) {
			String last = this.chain.next(next);
			told.add("When one completes, " + next + ((last != null) ? " and then " + last + " follow." : " follows."));
		}
		return new Foretold(true, told);
	}

	/**
	 * Foretells a stop.
	 * @param run the run
	 * @return what will happen
	 */
	public Foretold stop(RunDetails run) {
		RunState state = run.run().state();
		List<String> told = new ArrayList<>();
		switch (state) {
			case QUEUED -> told.add("The run stops at once: no node works on it.");
			case WAITING -> {
				told.add("The run stops at once: it waits, and no node works on it.");
				told.add("What Amazon was asked for stays asked for; a restart goes on with it.");
			}
			case RUNNING -> {
				told.add(
						"The run stops at its next chunk boundary, within seconds as a rule; until then it is STOPPING.");
				partitions(run, told);
			}
			case STOPPING -> {
				return Foretold.refused("The run was asked to stop already; it ends at its next chunk boundary.");
			}
			default -> {
				return Foretold.refused("The run is " + state + ": nothing is left to stop.");
			}
		}
		whatStays(run, told);
		goesOn("A restart", run, told);
		follows(run, "Until then no %s follows.", told);
		return new Foretold(true, told);
	}

	/**
	 * Foretells a restart.
	 * @param run the run
	 * @return what will happen
	 */
	public Foretold restart(RunDetails run) {
		RunState state = run.run().state();
		if (state != RunState.FAILED && state != RunState.STOPPED) {
			return Foretold.refused("The run is " + state + ": only one that failed or was stopped can be restarted.");
		}
		List<String> told = new ArrayList<>();
		told.add("The run is queued, and attempt " + (run.run().attempt() + 1)
				+ " begins as soon as a node is free; another " + run.run().job() + " of this account is waited for.");
		goesOn("It", run, told);
		whatIsNotRepeated(run, told);
		if (state == RunState.FAILED && run.run().detail() != null) {
			told.add("It failed for a reason that it may meet again: " + sentence(run.run().detail()));
		}
		follows(run, "When it completes, %s follows.", told);
		return new Foretold(true, told);
	}

	/**
	 * Foretells an abandonment.
	 * @param run the run
	 * @return what will happen
	 */
	public Foretold abandon(RunDetails run) {
		RunState state = run.run().state();
		if (state != RunState.FAILED && state != RunState.STOPPED) {
			return Foretold
				.refused("The run is " + state + ((state == RunState.COMPLETED || state == RunState.ABANDONED)
						? ": it is at rest for good." : ": stop it first, then it can be given up."));
		}
		List<String> told = new ArrayList<>();
		told.add("The run is given up for good: it can never be restarted. This cannot be undone.");
		whatStays(run, told);
		long incomplete = run.files().stream().filter(ForetellControl::isIncomplete).count();
		if (incomplete > 0) {
			told.add("Rows of " + number(incomplete, "file that is", "files that are")
					+ " not complete do not count; a later run that gets the same content goes on with them.");
		}
		follows(run, "No %s follows it.", told);
		told.add("A new run of " + run.run().job() + " can be started at any time.");
		return new Foretold(true, told);
	}

	private static void partitions(RunDetails run, List<String> told) {
		for (SharedStep step : run.partitions()) {
			long open = step.parts().size() - step.count(SharedStep.State.DONE);
			if (open > 0) {
				told.add("Of the " + step.parts().size() + " partitions of " + step.name() + ", "
						+ step.count(SharedStep.State.DONE)
						+ " are done; those that nodes work on stop at a chunk boundary"
						+ " of their own, those that wait do not begin.");
			}
		}
	}

	private static void whatStays(RunDetails run, List<String> told) {
		long written = run.counts().written();
		if (written == 0) {
			told.add("Nothing was written so far.");
			return;
		}
		told.add(number(written, "row", "rows") + " already written " + ((written == 1) ? "stays." : "stay."));
		long complete = run.files().stream().filter((file) -> file.state().equals("LIVE")).count();
		if (!run.files().isEmpty()) {
			told.add(number(complete, "file counts", "files count")
					+ " already; rows of a file count once all of it is there.");
		}
	}

	private static void whatIsNotRepeated(RunDetails run, List<String> told) {
		if (run.counts().written() > 0) {
			told.add(number(run.counts().written(), "row", "rows") + " already written "
					+ ((run.counts().written() == 1) ? "is" : "are") + " not written again.");
		}
	}

	private static void goesOn(String who, RunDetails run, List<String> told) {
		List<RunFile> begun = run.files()
			.stream()
			.filter((file) -> isIncomplete(file) && file.counts().read() > 0)
			.toList();
		if (!begun.isEmpty()) {
			RunFile first = begun.get(0);
			told.add("%s goes on at row %,d of %s.".formatted(who, first.counts().read() + 1, first.name()));
		}
		else if (!run.partitions().isEmpty()) {
			SharedStep last = run.partitions().get(run.partitions().size() - 1);
			told.add("%s executes the %d of %d partitions of %s that are not done, from their last chunks on."
				.formatted(who, last.parts().size() - last.count(SharedStep.State.DONE), last.parts().size(),
						last.name()));
		}
		else if (run.step() != null) {
			told.add(who + " goes on at the step " + run.step() + ", behind its last complete chunk.");
		}
		else {
			told.add(who + " begins at the first step.");
		}
	}

	private static boolean isIncomplete(RunFile file) {
		return file.state().equals("COPYING") || file.state().equals("COPIED");
	}

	private void follows(RunDetails run, String form, List<String> told) {
		String next = this.chain.next(run.run().job());
		if (next != null) {
			told.add(form.formatted(next));
		}
	}

	private static String sentence(String detail) {
		String text = detail.strip();
		return (text.endsWith(".") || text.endsWith("!") || text.endsWith("?")) ? text : text + ".";
	}

	private static String number(long count, String one, String many) {
		return String.format(Locale.ROOT, "%,d %s", count, (count == 1) ? one : many);
	}

}
