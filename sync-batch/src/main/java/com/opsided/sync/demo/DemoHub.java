package com.opsided.sync.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * integration-api with the demo's two users.
 *
 * @param process the application
 * @param address where it is reached
 * @param logins who logs in to it
 */
record DemoHub(DemoNode process, String address, DemoLogins logins) implements AutoCloseable {

	/**
	 * Finds the application.
	 * @param environment the launcher names it in {@code OPSIDED_INTEGRATION_JAR}
	 * @return the executable jar, if it was built
	 */
	static Optional<Path> jar(Map<String, String> environment) {
		String jar = environment.getOrDefault("OPSIDED_INTEGRATION_JAR", "");
		return jar.isBlank() ? Optional.empty() : Optional.of(Path.of(jar)).filter(Files::isRegularFile);
	}

	/**
	 * Starts the application and waits until it serves.
	 * @param home where the demo keeps its things
	 * @param jar the application
	 * @param settings what it is told of the providers, and where it listens
	 * @return the application
	 * @throws IOException if it does not come up
	 */
	static DemoHub start(DemoHome home, Path jar, DemoSettings settings) throws IOException, InterruptedException {
		DemoLogins logins = DemoLogins.remembered(home);
		DemoNode process = DemoNode.startJar(home, jar, settings.hubPort(), settings.ofHub(home, logins));
		try {
			return new DemoHub(process, process.await().api(), logins);
		}
		catch (IOException | InterruptedException ex) {
			process.close();
			throw ex;
		}
	}

	/**
	 * Chooses where it will listen: callbacks and nodes have the port in their settings.
	 * @param wanted the port, 0 for any free port
	 * @return the port
	 */
	static int settledPort(int wanted) throws IOException {
		if (wanted != 0) {
			return wanted;
		}
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/**
	 * Logs the seller in, who is made if this is the first time.
	 * @return the API in the seller's name
	 * @throws IOException if the users of this database are not the demo's
	 */
	DemoApi seller() throws IOException, InterruptedException {
		DemoApi admin = new DemoApi(this.address, token(this.logins.adminEmail(), this.logins.adminPassword()));
		if (!has(admin, this.logins.sellerEmail())) {
			admin
				.post("/users",
						JsonMapper.shared()
							.writeValueAsString(Map.of("email", this.logins.sellerEmail(), "name", "Demo seller",
									"role", "SELLER", "password", this.logins.sellerPassword())),
						UUID.randomUUID().toString());
		}
		return new DemoApi(this.address, token(this.logins.sellerEmail(), this.logins.sellerPassword()));
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

	@Override
	public void close() {
		this.process.close();
	}

}
