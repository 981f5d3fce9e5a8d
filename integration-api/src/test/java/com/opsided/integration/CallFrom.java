package com.opsided.integration;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Calls from another address of this machine: all of 127.0.0.0/8 are its own. */
public final class CallFrom {

	private CallFrom() {
	}

	/**
	 * Posts JSON.
	 * @param address the caller's address
	 * @param path where to
	 * @param body the JSON
	 * @param headers further headers
	 * @return the answer
	 */
	public static Answer post(String address, String path, String body, Map<String, String> headers) throws Exception {
		InetAddress local = InetAddress.getByName(address);
		DefaultRoutePlanner from = new DefaultRoutePlanner(null) {
			@Override
			protected InetAddress determineLocalAddress(HttpHost target, HttpContext context) {
				return local;
			}
		};
		URI uri = URI.create("http://127.0.0.1:" + IntegrationServer.uri("/").getPort() + path);
		HttpPost post = new HttpPost(uri);
		post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
		headers.forEach(post::addHeader);
		try (CloseableHttpClient http = HttpClients.custom().setRoutePlanner(from).disableAutomaticRetries().build()) {
			return http.execute(post, (response) -> {
				Header retry = response.getFirstHeader("Retry-After");
				return new Answer(response.getCode(), EntityUtils.toString(response.getEntity()),
						(retry != null) ? retry.getValue() : "");
			});
		}
	}

	/**
	 * An answer.
	 *
	 * @param status its status
	 * @param body its body
	 * @param retryAfter its header, empty if there is none
	 */
	public record Answer(int status, String body, String retryAfter) {

	}

}
