package com.opsided.sync.demo;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's two users at integration-api.
 *
 * @param address where integration-api is reached
 * @param logins who logs in to it
 */
record DemoUsers(String address, DemoLogins logins) {

	/**
	 * Logs the seller in, who is made if this is the first time.
	 * @return the seller's access token
	 * @throws IOException if the users of this database are not the demo's
	 */
	String sellerToken() throws IOException, InterruptedException {
		DemoApi admin = new DemoApi(this.address, token(this.logins.adminEmail(), this.logins.adminPassword()));
		if (!has(admin, this.logins.sellerEmail())) {
			admin
				.post("/users",
						JsonMapper.shared()
							.writeValueAsString(Map.of("email", this.logins.sellerEmail(), "name", "Demo seller",
									"role", "SELLER", "password", this.logins.sellerPassword())),
						UUID.randomUUID().toString());
		}
		return token(this.logins.sellerEmail(), this.logins.sellerPassword());
	}

	private static boolean has(DemoApi admin, String email) throws IOException, InterruptedException {
		for (JsonNode user : admin.get("/users?limit=500").path("items")) {
			if (user.path("email").asString().equalsIgnoreCase(email)) {
				return true;
			}
		}
		return false;
	}

	private String token(String email, String password) throws IOException, InterruptedException {
		String form = JsonMapper.shared().writeValueAsString(Map.of("email", email, "password", password));
		try {
			return DemoApi.open(this.address).post("/auth/login", form, "demo-login").path("accessToken").asString();
		}
		catch (IOException ex) {
			throw new IOException("the demo cannot log in as " + email + " (" + ex.getMessage()
					+ "); if this database has " + "users of its own, set OPSIDED_HOME to an empty directory", ex);
		}
	}

}
