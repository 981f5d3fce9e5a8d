package com.opsided.integration.outbound;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes an HTTP client that does what it is told and no more: no redirects, no
 * repetitions, no cookies, no unpacking, and nothing without a time limit.
 */
final class BuildClient {

	private static final int CONNECTIONS = 64;

	private static final TimeValue LIFETIME = TimeValue.ofMinutes(5);

	private BuildClient() {
	}

	static CloseableHttpClient withLimits(OutboundProperties limits) {
		Timeout read = Timeout.of(limits.read());
		return HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setMaxConnTotal(CONNECTIONS)
				.setMaxConnPerRoute(CONNECTIONS)
				.setDefaultConnectionConfig(ConnectionConfig.custom()
					.setConnectTimeout(Timeout.of(limits.connect()))
					.setSocketTimeout(read)
					.setTimeToLive(LIFETIME)
					.setValidateAfterInactivity(TimeValue.ofSeconds(1))
					.build())
				.build())
			.setDefaultRequestConfig(
					RequestConfig.custom().setResponseTimeout(read).setConnectionRequestTimeout(read).build())
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableContentCompression()
			.disableCookieManagement()
			.disableAuthCaching()
			.build();
	}

}
