package com.opsided.sync.console.node;

import java.util.List;

import com.opsided.shared.run.Run;
import com.opsided.sync.console.run.JobLabel;
import com.opsided.sync.schedule.ClusterNode;
import com.opsided.sync.schedule.NodePartition;

/**
 * A node as its page shows it.
 *
 * @param node the node
 * @param state {@code alive}, or {@code missing} if it has not checked in for a while
 * @param own whether it answers this page
 * @param runs the runs it executes
 * @param partitions the partitions of runs it executes
 */
public record ShownNode(ClusterNode node, String state, boolean own, List<Work> runs, List<NodePartition> partitions) {

	public ShownNode {
		runs = List.copyOf(runs);
		partitions = List.copyOf(partitions);
	}

	/**
	 * A run that a node executes.
	 *
	 * @param run the run
	 * @param job its job as people name it
	 */
	public record Work(Run run, String job) {

		static Work of(Run run) {
			return new Work(run, JobLabel.of(run.job()).label());
		}

	}

}
