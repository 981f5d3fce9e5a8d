package com.opsided.sync.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Somebody's web server that takes messages. It answers as it was told, one answer after
 * the other, and 204 when it was not.
 */
final class Receiver implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	final List<Received> received = new CopyOnWriteArrayList<>();

	Receiver() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::take);
		this.server.start();
	}

	private void take(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		this.received
			.add(new Received(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
		Answer answer = this.answers.pollFirst();
		if (answer != null) {
			answer.to(exchange);
			return;
		}
		exchange.sendResponseHeaders(204, -1);
		exchange.close();
	}

	String url() {
		return "http://127.0.0.1:" + port() + "/hook";
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	Receiver then(Answer answer) {
		this.answers.add(answer);
		return this;
	}

	Receiver then(int status, String... headers) {
		return then((exchange) -> {
			for (int i = 0; i < headers.length; i += 2) {
				exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
			}
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
	}

	/** Takes the request and never answers. */
	Receiver thenHang() {
		return then((exchange) -> {
			try {
				this.closed.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			exchange.close();
		});
	}

	/** Takes the request and closes the connection. */
	Receiver thenBreak() {
		return then(HttpExchange::close);
	}

	List<String> ids() {
		return this.received.stream().map((each) -> each.header("webhook-id")).toList();
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/** How it answers. */
	@FunctionalInterface
	interface Answer {

		void to(HttpExchange exchange) throws IOException;

	}

	/** What it got. */
	@SuppressWarnings("ArrayRecordComponent")
	record Received(String path, Map<String, List<String>> headers, byte[] body) {

		String header(String name) {
			Headers found = new Headers();
			found.putAll(this.headers);
			return found.getFirst(name);
		}

	}

}
