package com.opsided.integration.token;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A token endpoint that does what a test says: keeps refresh tokens or rotates them,
 * answers by a script, or stops for a while with its answer made and not yet sent.
 */
final class FakeTokens implements AutoCloseable {

	/** Refresh tokens that hold. */
	final Set<String> holding = ConcurrentHashMap.newKeySet();

	/** What was sent, call by call. */
	final List<Map<String, String>> calls = new CopyOnWriteArrayList<>();

	final List<String> authorizations = new CopyOnWriteArrayList<>();

	/** Answers that come before all others. */
	final Queue<Scripted> script = new ConcurrentLinkedQueue<>();

	volatile boolean rotating;

	/** Leaves the refresh token out of the answers. */
	volatile boolean silent;

	volatile long life = 3600;

	/** Runs when an answer is decided and not yet sent. */
	volatile Runnable beforeAnswer = () -> {
	};

	private final AtomicInteger given = new AtomicInteger();

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	FakeTokens() {
		try {
			this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 200);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/token", this::answer);
		this.server.start();
	}

	URI uri() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + "/token");
	}

	private void answer(HttpExchange exchange) throws IOException {
		Map<String, String> form = form(exchange);
		this.authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
		this.calls.add(form);
		Scripted answer = this.script.poll();
		if (answer == null) {
			answer = granted(form.getOrDefault("refresh_token", ""));
		}
		this.beforeAnswer.run();
		answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(answer.status(), (body.length > 0) ? body.length : -1);
		if (body.length > 0) {
			exchange.getResponseBody().write(body);
		}
		exchange.close();
	}

	private Scripted granted(String refreshToken) {
		if (!this.holding.contains(refreshToken)) {
			return error(400, "invalid_grant");
		}
		int number = this.given.incrementAndGet();
		String next = refreshToken;
		if (this.rotating) {
			next = "refresh-" + number;
			this.holding.remove(refreshToken);
			this.holding.add(next);
		}
		String refresh = this.silent ? "" : ",\"refresh_token\":\"" + next + '"';
		return new Scripted(200, "{\"access_token\":\"access-" + number + "\",\"token_type\":\"bearer\",\"expires_in\":"
				+ this.life + refresh + "}", Map.of());
	}

	static Scripted error(int status, String code) {
		return new Scripted(status, "{\"error\":\"" + code + "\",\"error_description\":\"canary-description\"}",
				Map.of());
	}

	private static Map<String, String> form(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		return Arrays.stream(body.split("&"))
			.map((pair) -> pair.split("=", 2))
			.filter((pair) -> pair.length == 2)
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/**
	 * An answer.
	 *
	 * @param status its status
	 * @param body its body
	 * @param headers its headers
	 */
	record Scripted(int status, String body, Map<String, String> headers) {

	}

}
