package com.opsided.sync.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * Who logs in to the demo: the same ones with the same passwords at every start.
 *
 * @param adminEmail the login name of who sees all
 * @param adminPassword the password
 * @param sellerEmail the login name of whose accounts are shown
 * @param sellerPassword the password
 */
record DemoLogins(String adminEmail, String adminPassword, String sellerEmail, String sellerPassword) {

	private static final JsonMapper json = JsonMapper.builder().build();

	private static final int RANDOM_BYTES = 15;

	/**
	 * Finds the logins of the demo before, or makes some up.
	 * @param home where the demo remembers
	 * @return the logins, which nobody else can read
	 * @throws IOException if the home cannot be read or written
	 */
	static DemoLogins remembered(DemoHome home) throws IOException {
		Path file = home.loginsFile();
		if (Files.exists(file)) {
			return json.readValue(Files.readString(file), DemoLogins.class);
		}
		DemoLogins logins = new DemoLogins("admin@opsided.example", random(), "seller@opsided.example", random());
		DemoHome.writePrivately(file, json.writeValueAsString(logins));
		return logins;
	}

	/** The same seller beside the administrator that an environment names. */
	DemoLogins withAdmin(Map<String, String> environment) {
		return new DemoLogins(environment.getOrDefault("ADMIN_EMAIL", this.adminEmail),
				environment.getOrDefault("ADMIN_PASSWORD", this.adminPassword), this.sellerEmail, this.sellerPassword);
	}

	/** The passwords by login name. */
	Map<String, String> all() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put(this.sellerEmail, this.sellerPassword);
		all.put(this.adminEmail, this.adminPassword);
		return all;
	}

	private static String random() {
		byte[] bytes = new byte[RANDOM_BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Override
	public String toString() {
		return this.adminEmail + " and " + this.sellerEmail;
	}

}
