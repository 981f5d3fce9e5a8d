package com.opsided.integration.token;

import java.io.IOException;
import java.net.http.HttpClient;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Makes the HTTP client for token endpoints: no redirects, no cookies, no second tries,
 * nothing without a time limit, and no answer larger than agreed.
 */
final class TokenWire {

	private TokenWire() {
	}

	static RestClient client(TokenProperties properties) {
		HttpClient http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(properties.connect())
			.build();
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(properties.reply());
		requests.enableCompression(false);
		int most = Math.toIntExact(properties.replySize().toBytes());
		return RestClient.builder()
			.requestFactory(requests)
			.requestInterceptor((request, body, execution) -> limited(request, body, execution, most))
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler((status) -> !status.is2xxSuccessful(), (request, response) -> {
				throw new TokenRefused(response.getStatusCode().value(), response.getHeaders().getFirst("Retry-After"),
						response.getBody().readAllBytes());
			})
			.build();
	}

	private static ClientHttpResponse limited(HttpRequest request, byte[] body, ClientHttpRequestExecution execution,
			int most) throws IOException {
		ClientHttpResponse response = execution.execute(request, body);
		try (response) {
			byte[] read = response.getBody().readNBytes(most + 1);
			if (read.length > most) {
				throw new ReplyTooLarge(most);
			}
			return new ReadResponse(response.getStatusCode(), response.getStatusText(), response.getHeaders(), read);
		}
	}

	/** An answer is larger than a token endpoint's may be. */
	static final class ReplyTooLarge extends IOException {

		ReplyTooLarge(int most) {
			super("The answer is larger than " + most + " bytes");
		}

	}

}
