package com.opsided.integration.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the hosts of a provider and to no other, follows no redirect, and
 * gives every answer a size and a time. Thread-safe.
 */
public final class OutboundHttp implements AutoCloseable {

	private static final int PIECE = 16 * 1024;

	private final OutboundProperties properties;

	private final Set<String> hosts;

	private final CloseableHttpClient http;

	private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "outbound-deadlines");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * Opens the way to a provider.
	 * @param properties the limits
	 * @param addresses addresses on the hosts that may be called
	 */
	public OutboundHttp(OutboundProperties properties, Collection<URI> addresses) {
		this.properties = properties;
		this.hosts = addresses.stream().map(OutboundHttp::host).collect(Collectors.toUnmodifiableSet());
		this.http = BuildClient.withLimits(properties);
	}

	/**
	 * Sends a request and reads the whole answer.
	 * @param request the request
	 * @return the answer, whatever its status
	 * @throws ForeignHost if it is not to a host of the provider
	 * @throws ReplyTooLarge if the answer is too large
	 * @throws SocketTimeoutException if it takes too long
	 * @throws IOException if there is no answer
	 */
	public OutboundReply send(OutboundRequest request) throws IOException {
		if (!this.hosts.contains(host(request.address()))) {
			throw new ForeignHost(String.valueOf(request.address().getHost()));
		}
		HttpUriRequestBase sent = new HttpUriRequestBase(request.method(), request.address());
		request.headers().forEach((name, values) -> values.forEach((value) -> sent.addHeader(name, value)));
		if (request.body().length > 0) {
			sent.setEntity(new ByteArrayEntity(request.body(), null));
		}
		long deadline = System.nanoTime() + this.properties.reply().toNanos();
		Future<?> cut = this.deadlines.schedule(sent::cancel, this.properties.reply().toMillis(),
				TimeUnit.MILLISECONDS);
		try {
			return this.http.execute(sent, (response) -> read(response, sent));
		}
		catch (IOException ex) {
			if (System.nanoTime() - deadline >= 0 && !(ex instanceof ReplyTooLarge)) {
				throw new SocketTimeoutException("The answer took too long");
			}
			throw ex;
		}
		finally {
			cut.cancel(false);
		}
	}

	private OutboundReply read(ClassicHttpResponse response, HttpUriRequestBase sent) throws IOException {
		Map<String, List<String>> headers = new TreeMap<>();
		for (Header header : response.getHeaders()) {
			headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), (name) -> new ArrayList<>())
				.add(String.valueOf(header.getValue()));
		}
		String reason = response.getReasonPhrase();
		return new OutboundReply(response.getCode(), (reason != null) ? reason : "", headers,
				body(response.getEntity(), sent));
	}

	/** Of an answer that is too large nothing more is read: the connection goes. */
	private byte[] body(@Nullable HttpEntity entity, HttpUriRequestBase sent) throws IOException {
		if (entity == null) {
			return new byte[0];
		}
		long limit = this.properties.replySize().toBytes();
		if (entity.getContentLength() <= limit) {
			InputStream in = entity.getContent();
			byte[] body = in.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - PIECE));
			if (in.read() < 0) {
				return body;
			}
		}
		sent.cancel();
		throw new ReplyTooLarge(limit);
	}

	private static String host(URI address) {
		return (address.getScheme() + "://" + address.getHost() + ":" + address.getPort()).toLowerCase(Locale.ROOT);
	}

	@Override
	public void close() throws IOException {
		this.deadlines.shutdownNow();
		this.http.close();
	}

}
