package com.opsided.sync.schedule;

import java.util.List;

import com.opsided.sync.SyncBatchApplication;

import org.springframework.boot.SpringApplication;

/** A node in a process of its own, with the jobs of the tests. */
public final class ClusterNodeProgram {

	private ClusterNodeProgram() {
	}

	/**
	 * Starts the node.
	 * @param arguments properties
	 */
	public static void main(String[] arguments) {
		SpringApplication application = SyncBatchApplication.forCommandLine();
		application.addPrimarySources(List.of(SlowJob.class));
		application.run(arguments);
	}

}
