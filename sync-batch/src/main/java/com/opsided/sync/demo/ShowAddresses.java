package com.opsided.sync.demo;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Shows where all is reached, and who can log in. */
final class ShowAddresses {

	private final DemoFile demo;

	private final PrintWriter out;

	ShowAddresses(DemoFile demo, PrintWriter out) {
		this.demo = demo;
		this.out = out;
	}

	void show(Path file) {
		String api = this.demo.nodes().get(0).api();
		this.out.println();
		if (this.demo.hub() != null) {
			String hub = this.demo.hub().address();
			this.out.println("Console     " + api + "/console   in a browser, with a login from below");
			this.out.println("Users       " + hub + "/api/v1   documentation " + hub + "/docs");
		}
		this.out.println("API         " + api + "/api/v1   documentation " + api + "/docs");
		this.demo.nodes().forEach((node) -> this.out.println("Meters      " + node.management() + "/metrics"));
		this.out.println("Providers   " + this.demo.sandbox() + " (simulated)");
		this.out.println("Addresses   in " + file);
		if (this.demo.hub() != null) {
			logins(this.demo.hub());
		}
		this.out.println("Token       " + this.demo.token());
		this.out.println();
		this.out.println("  curl -s " + api + "/api/v1/sync/status/" + this.demo.userId()
				+ " -H \"Authorization: Bearer TOKEN\"");
		if (this.demo.hub() != null) {
			examples(this.demo.hub());
		}
		this.out.flush();
	}

	private void logins(DemoHub hub) {
		DemoLogins logins = hub.logins();
		this.out.println("Login       " + logins.sellerEmail() + "   password " + logins.sellerPassword());
		this.out.println("Login       " + logins.adminEmail() + "   password " + logins.adminPassword());
	}

	private void examples(DemoHub hub) {
		this.out.println("  curl -s " + hub.address() + "/api/v1/auth/login -H 'Content-Type: application/json' -d "
				+ "'{\"email\":\"" + hub.logins().sellerEmail() + "\",\"password\":\"" + hub.logins().sellerPassword()
				+ "\"}'");
		for (String path : new String[] { "connections", "amazon/claims", "gmail/emails", "stripe/transactions" }) {
			this.out.println(
					"  curl -s " + hub.address() + "/api/v1/" + path + " -H \"Authorization: Bearer ACCESS_TOKEN\"");
		}
	}

}
