package com.opsided.shared.amazon;

import java.time.Duration;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes an HTTP client that does what it is told and no more: no redirects, no
 * repetitions, no cookies, no unpacking, and nothing without a time limit.
 */
public final class BuildHttp {

	private static final int CONNECTIONS = 64;

	private static final TimeValue LIFETIME = TimeValue.ofMinutes(5);

	private BuildHttp() {
	}

	/**
	 * Makes a client.
	 * @param limits how long connecting and reading may take
	 * @param bytes how large an answer may be; beyond it, {@link ReplyTooLarge}
	 * @param time how long a whole answer may take
	 * @return the client, to be closed by the caller
	 */
	public static CloseableHttpClient withLimits(AmazonProperties.Limits limits, long bytes, Duration time) {
		Timeout read = Timeout.of(limits.read());
		return HttpClients.custom()
			.setConnectionManager(connections(Timeout.of(limits.connect()), read))
			.setDefaultRequestConfig(
					RequestConfig.custom().setResponseTimeout(read).setConnectionRequestTimeout(read).build())
			.addExecInterceptorFirst("limits", new LimitReply(bytes, time))
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableContentCompression()
			.disableCookieManagement()
			.disableAuthCaching()
			.build();
	}

	private static PoolingHttpClientConnectionManager connections(Timeout connect, Timeout read) {
		return PoolingHttpClientConnectionManagerBuilder.create()
			.setMaxConnTotal(CONNECTIONS)
			.setMaxConnPerRoute(CONNECTIONS)
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(connect)
				.setSocketTimeout(read)
				.setTimeToLive(LIFETIME)
				.setValidateAfterInactivity(TimeValue.ofSeconds(1))
				.build())
			.build();
	}

}
