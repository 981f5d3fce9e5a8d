package com.opsided.integration.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that asks the same again and again. It costs next to nothing, for it
 * shares the machine with what is measured. Not safe for several threads.
 */
final class KeptAlive implements AutoCloseable {

	private static final int BUFFER = 65_536;

	private static final int STATUS = "HTTP/1.1 ".length();

	private final Socket socket;

	private final InputStream in;

	private final byte[] request;

	KeptAlive(int port, String request) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), BUFFER);
		this.request = request.getBytes(StandardCharsets.UTF_8);
	}

	static String get(String path, String header) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n";
	}

	static String post(String path, String json) {
		return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
				+ json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
	}

	/** Asks once; an answer other than 200 is a failure. */
	void ask() throws IOException {
		int status = status();
		if (status != 200) {
			throw new IOException("The server answered with " + status);
		}
	}

	int status() throws IOException {
		this.socket.getOutputStream().write(this.request);
		int status = Integer.parseInt(line().substring(STATUS, STATUS + 3));
		int length = 0;
		boolean chunked = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Integer.parseInt(lower.substring("content-length:".length()).strip());
			}
			chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
		}
		if (chunked) {
			skipChunks();
		}
		else {
			this.in.skipNBytes(length);
		}
		return status;
	}

	private void skipChunks() throws IOException {
		int length;
		do {
			length = Integer.parseInt(line(), 16);
			this.in.skipNBytes(length);
			line();
		}
		while (length > 0);
	}

	private String line() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int next = this.in.read();
		while (next != '\n') {
			if (next < 0) {
				throw new IOException("The server hung up");
			}
			if (next != '\r') {
				bytes.write(next);
			}
			next = this.in.read();
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
