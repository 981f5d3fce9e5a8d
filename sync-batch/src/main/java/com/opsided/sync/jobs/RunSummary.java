package com.opsided.sync.jobs;

import java.time.Instant;
import java.util.Map;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunHistory;
import com.opsided.shared.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * A run as lists show it.
 *
 * @param id its number
 * @param job the name of its job
 * @param accountId the account it works on
 * @param state where it stands
 * @param attempt how often it was claimed
 * @param parameters what its job is told
 * @param requestedBy who asked for it, null for the command line
 * @param requestedAt when it was asked for
 * @param startedAt when its last attempt began, null before the first
 * @param endedAt when it came to rest, null before
 * @param wakeAt when it goes on by itself, null if it does not wait for a time
 * @param node the node that has or had it, null before
 * @param detail why it rests or waits, null if there is nothing to say
 * @param follows the run it follows, null if none
 */
public record RunSummary(long id, String job, long accountId, RunState state, int attempt,
		Map<String, String> parameters, @Nullable String requestedBy, Instant requestedAt, @Nullable Instant startedAt,
		@Nullable Instant endedAt, @Nullable Instant wakeAt, @Nullable String node, @Nullable String detail,
		@Nullable Long follows) {

	static RunSummary of(Run run) {
		RunHistory history = run.history();
		return new RunSummary(run.id(), run.job(), run.account(), run.state(), run.attempt(), run.parameters(),
				history.requestedBy(), history.requestedAt(), history.startedAt(), history.endedAt(), history.wakeAt(),
				history.node(), history.detail(), history.chainedFrom());
	}

}
