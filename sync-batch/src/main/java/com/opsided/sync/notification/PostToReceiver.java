package com.opsided.sync.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

import com.opsided.shared.amazon.RetryAfter;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends a body to an address that a user gave: to nothing but what the resolver lets
 * through, without redirects, cookies or repetitions, within a time and reading no more
 * of the answer than a limit. Thread-safe.
 */
final class PostToReceiver implements AutoCloseable {

	private static final int GONE = 410;

	private static final int PIECE = 8 * 1024;

	private final NotificationProperties properties;

	private final Clock clock;

	private final CloseableHttpClient http;

	private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "notification-deadlines");
		thread.setDaemon(true);
		return thread;
	});

	PostToReceiver(NotificationProperties properties, DnsResolver addresses, Clock clock) {
		this.properties = properties;
		this.clock = clock;
		Timeout reply = Timeout.of(properties.reply());
		this.http = HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDnsResolver(addresses)
				.setMaxConnTotal(properties.threads())
				.setMaxConnPerRoute(properties.threads())
				.setDefaultConnectionConfig(ConnectionConfig.custom()
					.setConnectTimeout(Timeout.of(properties.connect()))
					.setSocketTimeout(reply)
					.build())
				.build())
			.setDefaultRequestConfig(
					RequestConfig.custom().setResponseTimeout(reply).setConnectionRequestTimeout(reply).build())
			// A connection that is kept would be one whose address was looked at long
			// ago.
			.setConnectionReuseStrategy((request, response, context) -> false)
			.setUserAgent("Opsided")
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableContentCompression()
			.disableCookieManagement()
			.disableAuthCaching()
			.build();
	}

	/**
	 * Sends a body once.
	 * @param target where to
	 * @param headers headers beside the usual
	 * @param body the body
	 * @return what came of it
	 */
	Attempt post(URI target, Map<String, String> headers, byte[] body) {
		HttpPost post = new HttpPost(target);
		headers.forEach(post::setHeader);
		post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
		Duration limit = this.properties.connect().plus(this.properties.reply());
		Future<?> cut = this.deadlines.schedule(post::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
		try {
			return this.http.execute(post, this::answered);
		}
		catch (IOException ex) {
			return Attempt.failed(explain(ex, post.isCancelled(), limit));
		}
		finally {
			cut.cancel(false);
		}
	}

	private Attempt answered(ClassicHttpResponse response) throws IOException {
		int status = response.getCode();
		readSome(response.getEntity());
		if (status >= 200 && status < 300) {
			return Attempt.taken(status);
		}
		String detail = (status >= 300 && status < 400) ? "It answered " + status + "; redirects are not followed"
				: "It answered " + status;
		return new Attempt(false, status == GONE, status, detail, retryAfter(response.getFirstHeader("Retry-After")));
	}

	/** So that a receiver that is still writing need not see its connection break. */
	private void readSome(@Nullable HttpEntity entity) throws IOException {
		if (entity == null) {
			return;
		}
		InputStream in = entity.getContent();
		long left = this.properties.replySize().toBytes();
		byte[] piece = new byte[PIECE];
		int read = 0;
		while (left > 0 && read >= 0) {
			read = in.read(piece, 0, (int) Math.min(PIECE, left));
			left -= Math.max(0, read);
		}
		if (read >= 0) {
			// Closing alone would read on to the end.
			throw new AnswerTooLarge();
		}
	}

	private @Nullable Duration retryAfter(@Nullable Header header) {
		return RetryAfter.parse((header != null) ? header.getValue() : null, this.clock.instant());
	}

	private String explain(IOException failure, boolean cut, Duration limit) {
		if (failure instanceof ReachableAddresses.NotReachable) {
			return String.valueOf(failure.getMessage());
		}
		if (failure instanceof AnswerTooLarge) {
			return "Its answer is larger than " + this.properties.replySize().toKilobytes() + " KB";
		}
		if (failure instanceof UnknownHostException) {
			return "The name of its host is not known";
		}
		if (cut || failure instanceof InterruptedIOException) {
			return "It did not answer within %s s".formatted(limit.toSeconds());
		}
		if (failure instanceof SSLException) {
			return "There is no secure connection: its certificate or its TLS is not accepted";
		}
		return "The connection was refused or broke (%s)"
			.formatted(failure.getClass().getSimpleName().toLowerCase(Locale.ROOT));
	}

	@Override
	public void close() throws IOException {
		this.deadlines.shutdownNow();
		this.http.close();
	}

	/** More was answered than is read. */
	private static final class AnswerTooLarge extends IOException {

	}

}
