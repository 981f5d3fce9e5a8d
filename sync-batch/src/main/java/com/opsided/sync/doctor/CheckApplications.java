package com.opsided.sync.doctor;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The applications whose addresses were given: whether they say that they work. */
final class CheckApplications implements Check {

	private static final int OK = 200;

	@Override
	public String name() {
		return "applications";
	}

	@Override
	public Needs needs() {
		return Needs.NOTHING;
	}

	@Override
	public List<Finding> look(Deployment deployment) throws InterruptedException {
		List<Finding> found = new ArrayList<>();
		for (URI each : deployment.integrationApi()) {
			found.add(ask("integration-api", each));
		}
		for (URI each : deployment.syncBatch()) {
			found.add(ask("sync-batch", each));
		}
		return found.isEmpty()
				? List.of(Finding.skipped(name(), "not looked at: give --integration-api and --sync-batch")) : found;
	}

	private Finding ask(String who, URI address) throws InterruptedException {
		String where = who + " at " + address;
		try {
			int status = AskAddress.status(URI.create(address.toString().replaceAll("/+$", "") + "/health"));
			return (status == OK) ? Finding.ok(name(), where + " says that it works")
					: Finding.fault(name(), where + " answers " + status + " to /health",
							"look at its log, and at /health on its management port");
		}
		catch (IOException ex) {
			return Finding.fault(name(), where + " does not answer (" + ex.getMessage() + ")",
					"look whether it runs, and at the network between");
		}
	}

}
