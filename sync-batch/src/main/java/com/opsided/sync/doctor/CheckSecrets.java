package com.opsided.sync.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.opsided.shared.server.ServerSecrets;
import com.opsided.shared.web.WeakSecret;

/** Secrets that nobody can guess, each for one purpose. */
final class CheckSecrets implements Check {

	private static final int SHORT = 12;

	private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1");

	@Override
	public String name() {
		return "secrets";
	}

	@Override
	public Needs needs() {
		return Needs.NOTHING;
	}

	@Override
	public List<Finding> look(Deployment deployment) {
		List<Finding> found = new ArrayList<>();
		try {
			ServerSecrets.check(deployment.secrets());
		}
		catch (WeakSecret ex) {
			found.add(Finding.fault(name(), String.valueOf(ex.getMessage()),
					"set it in the environment of every application"));
		}
		String password = deployment.address().password();
		boolean near = LOCAL.contains(deployment.address().host());
		if (!near && (password.length() < SHORT || password.equals(deployment.address().user()))) {
			found.add(Finding.warning(name(), "DB_PASSWORD is short or the user's name, and the database is elsewhere",
					"give the database's user a long random password"));
		}
		String signing = deployment.secrets().apply("JWT_SECRET");
		if (!signing.isBlank() && signing.equals(deployment.secrets().apply("ENCRYPTION_KEY"))) {
			found.add(Finding.warning(name(), "JWT_SECRET and ENCRYPTION_KEY are the same",
					"make another: openssl rand -base64 32"));
		}
		return found.isEmpty() ? List.of(Finding.ok(name(), "long enough, and different")) : found;
	}

}
