package com.opsided.sync.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
	 * @param nodes where the nodes and their consoles are
	 * @return the application
	 * @throws IOException if it does not come up
	 */
	static DemoHub start(DemoHome home, Path jar, DemoSettings settings, List<DemoNode.DemoAddress> nodes)
			throws IOException, InterruptedException {
		DemoLogins logins = DemoLogins.remembered(home);
		DemoNode process = DemoNode.startJar(home, jar, settings.hubPort(), settings.ofHub(home, logins, nodes));
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
		return new DemoApi(this.address, new DemoUsers(this.address, this.logins).sellerToken());
	}

	@Override
	public void close() {
		this.process.close();
	}

}
