package com.opsided.shared.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;

/**
 * The port of our own server: the same as last time if it is free, else any.
 */
final class Ports {

	static int choose(ServerHome home) throws IOException {
		int last = last(home);
		return (last != 0 && isFree(last)) ? last : free();
	}

	static void keep(ServerHome home, int port) throws IOException {
		Files.writeString(home.port(), port + "\n");
	}

	private static int last(ServerHome home) throws IOException {
		try {
			return Files.exists(home.port()) ? Integer.parseInt(Files.readString(home.port()).strip()) : 0;
		}
		catch (NumberFormatException ex) {
			return 0; // written halfway: any port will do
		}
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
			return socket.isBound();
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static int free() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
			return socket.getLocalPort();
		}
	}

	private static InetAddress loopback() throws IOException {
		return InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 });
	}

	private Ports() {
	}

}
