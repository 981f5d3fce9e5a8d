package com.opsided.sync.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.opsided.shared.run.Run;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Names the run, its account, the attempt and the node in every line that is logged while
 * this process works on a run.
 */
public final class RunLogContext {

	/** The run's number. */
	public static final String RUN = "run";

	/** The account's number. */
	public static final String ACCOUNT = "account";

	/** How often the run was claimed. */
	public static final String ATTEMPT = "attempt";

	/** The node that works. */
	public static final String NODE = "node";

	/** The step that is executed; missing between the steps. */
	public static final String STEP = "step";

	/** Applications that share a process, as in tests, have nodes of different names. */
	private final Set<String> nodes = ConcurrentHashMap.newKeySet();

	/**
	 * Tells whether a node belongs to this application.
	 * @param node the name of the node
	 * @return whether it has worked here
	 */
	public boolean isOurs(String node) {
		return this.nodes.contains(node);
	}

	/**
	 * Does something for a run.
	 * @param run the run as claimed
	 * @param node the node that does it
	 * @param work what is done, in the calling thread
	 */
	public void during(Run run, String node, Runnable work) {
		during(run.account(), run.id(), run.attempt(), node, work);
	}

	void during(long account, long run, long attempt, String node, Runnable work) {
		this.nodes.add(node);
		Map<String, String> names = Map.of(ACCOUNT, Long.toString(account), RUN, Long.toString(run), ATTEMPT,
				Long.toString(attempt), NODE, node);
		Map<String, @Nullable String> before = new HashMap<>();
		names.forEach((name, value) -> {
			before.put(name, MDC.get(name));
			MDC.put(name, value);
		});
		try {
			work.run();
		}
		finally {
			before.forEach(RunLogContext::restore);
		}
	}

	static void restore(String name, @Nullable String before) {
		if (before != null) {
			MDC.put(name, before);
		}
		else {
			MDC.remove(name);
		}
	}

}
