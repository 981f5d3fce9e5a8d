package com.opsided.integration.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** The way out has ends (E1). */
class OutboundHttpTests {

	private static final byte[] HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
		.getBytes(StandardCharsets.US_ASCII);

	private static final OutboundProperties LIMITS = new OutboundProperties(Duration.ofSeconds(1),
			Duration.ofMillis(700), Duration.ofMillis(1500), DataSize.ofKilobytes(64), Duration.ZERO, 1,
			Duration.ofMillis(1));

	private final ServerSocket server = open();

	private final AtomicLong sent = new AtomicLong();

	private final OutboundHttp http = new OutboundHttp(LIMITS, List.of(address("localhost", "/")));

	@AfterEach
	void close() throws IOException {
		this.http.close();
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:%d/", "http://evil.example/", "https://localhost:%d/",
			"http://localhost:1/", "http://localhost@evil.example:%d/" })
	void nothingIsSentToAHostThatIsNotTheProviders(String address) {
		CompletableFuture<Void> nobody = serve((out) -> out.write(HEAD));
		OutboundRequest request = new OutboundRequest("GET", URI.create(address.formatted(this.server.getLocalPort())),
				Map.of(), OutboundRequest.NOTHING);
		assertThatExceptionOfType(ForeignHost.class).isThrownBy(() -> this.http.send(request));
		assertThat(nobody).isNotDone();
	}

	@Test
	void aGigabyteIsCutOffAfterWhatIsAllowed() {
		serve((out) -> {
			out.write(HEAD);
			out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
			write(out, 1L << 30);
		});
		assertThatExceptionOfType(ReplyTooLarge.class).isThrownBy(this::get);
		assertThat(this.sent.get()).isLessThan(64L << 20);
	}

	@Test
	void aGigabyteThatIsAnnouncedIsNotBegun() {
		serve((out) -> {
			out.write(HEAD);
			out.write(("Content-Length: " + (1L << 30) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			write(out, 1L << 30);
		});
		assertThatExceptionOfType(ReplyTooLarge.class).isThrownBy(this::get);
		assertThat(this.sent.get()).isLessThan(64L << 20);
	}

	@Test
	void whatIsJustAllowedIsRead() throws IOException {
		serve((out) -> {
			out.write(HEAD);
			out.write("Content-Length: 65536\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			write(out, 65536);
		});
		assertThat(get().body()).hasSize(65536);
	}

	@Test
	void headersThatTrickleInAreNotWaitedFor() {
		serve((out) -> trickle(out, HEAD));
		assertQuick();
	}

	@Test
	void aBodyThatTricklesInIsNotWaitedFor() {
		serve((out) -> {
			out.write(HEAD);
			out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
			trickle(out, HEAD);
		});
		assertQuick();
	}

	@Test
	void silenceIsNotWaitedFor() {
		serve((out) -> Thread.sleep(10_000));
		assertQuick();
	}

	@Test
	void anAnswerThatIsCutShortIsNone() {
		serve((out) -> {
			out.write(HEAD);
			out.write("Content-Length: 100\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
		});
		assertThatIOException().isThrownBy(this::get);
	}

	private void assertQuick() {
		long began = System.nanoTime();
		assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(this::get);
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
	}

	private OutboundReply get() throws IOException {
		return this.http
			.send(new OutboundRequest("GET", address("localhost", "/x"), Map.of(), OutboundRequest.NOTHING));
	}

	private URI address(String host, String path) {
		return URI.create("http://" + host + ":" + this.server.getLocalPort() + path);
	}

	private void write(OutputStream out, long bytes) throws IOException {
		byte[] piece = new byte[8192];
		for (long left = bytes; left > 0; left -= piece.length) {
			out.write(piece);
			this.sent.addAndGet(piece.length);
		}
	}

	private static void trickle(OutputStream out, byte[] bytes) throws IOException, InterruptedException {
		for (byte each : bytes) {
			out.write(each);
			out.flush();
			Thread.sleep(100);
		}
	}

	private CompletableFuture<Void> serve(Answer answer) {
		CompletableFuture<Void> served = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try (Socket socket = this.server.accept()) {
				InputStream in = socket.getInputStream();
				assertThat(in.read()).isPositive();
				answer.to(socket.getOutputStream());
				served.complete(null);
			}
			catch (IOException | InterruptedException ex) {
				served.completeExceptionally(ex);
			}
		});
		thread.setDaemon(true);
		thread.start();
		return served;
	}

	private static ServerSocket open() {
		try {
			return new ServerSocket(0);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Answers as a provider would not. */
	private interface Answer {

		void to(OutputStream out) throws IOException, InterruptedException;

	}

}
