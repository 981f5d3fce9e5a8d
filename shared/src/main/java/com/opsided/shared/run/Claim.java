package com.opsided.shared.run;

import java.util.Set;

/**
 * Who claims a run in the cluster.
 *
 * @param trigger the name of the trigger that has fired
 * @param dead the names of triggers it makes up for, which were fired on nodes that are
 * dead; empty for an ordinary trigger
 * @param node the node
 */
public record Claim(String trigger, Set<String> dead, String node) {

	public Claim {
		dead = Set.copyOf(dead);
	}

}
