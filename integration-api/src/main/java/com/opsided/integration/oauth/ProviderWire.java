package com.opsided.integration.oauth;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

import com.opsided.shared.amazon.AmazonProperties;
import com.opsided.shared.amazon.BuildHttp;
import com.opsided.shared.failure.FailureCategory;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The way to the providers' tokens: no redirect is followed, nothing is repeated, and no
 * answer is longer or later than the settings allow. Thread-safe.
 */
public final class ProviderWire implements AutoCloseable {

	private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,4096}");

	private static final int MOST_ERROR_BYTES = 16 * 1024;

	private final CloseableHttpClient http;

	private final HttpComponentsClientHttpRequestFactory requests;

	ProviderWire(OAuthProperties.Wire limits) {
		this.http = BuildHttp.withLimits(new AmazonProperties.Limits(limits.connect(), limits.read(), limits.reply(),
				limits.reply(), limits.replySize(), limits.replySize()), limits.replySize().toBytes(), limits.reply());
		this.requests = new HttpComponentsClientHttpRequestFactory(this.http);
	}

	/**
	 * Exchanges a code for tokens.
	 * @param client how we introduce ourselves, and to whom
	 * @param secretKey goes into the header as the name of Basic authentication, null to
	 * introduce ourselves in the form
	 * @param exchange what was asked and answered
	 * @return the tokens
	 * @throws ProviderFailure if there are none
	 */
	public OAuth2AccessTokenResponse exchange(ClientRegistration client, @Nullable String secretKey,
			OAuth2AuthorizationExchange exchange) {
		RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(rest(client.getClientName()));
		if (secretKey != null) {
			tokens.addHeadersConverter((request) -> {
				HttpHeaders headers = new HttpHeaders();
				headers.setBasicAuth(secretKey, "");
				return headers;
			});
		}
		try {
			return usable(client.getClientName(),
					tokens.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(client, exchange)));
		}
		catch (OAuth2AuthorizationException | RestClientException | IllegalArgumentException ex) {
			throw FindProviderFailure.of(client.getClientName(), ex);
		}
	}

	/** A token that cannot stand in a header is none. */
	private static OAuth2AccessTokenResponse usable(String provider, OAuth2AccessTokenResponse tokens) {
		OAuth2RefreshToken refresh = tokens.getRefreshToken();
		if (!TOKEN.matcher(tokens.getAccessToken().getTokenValue()).matches()
				|| (refresh != null && !TOKEN.matcher(refresh.getTokenValue()).matches())) {
			throw new ProviderFailure(FailureCategory.BAD_DATA, provider + "'s tokens cannot be sent", null);
		}
		return tokens;
	}

	/**
	 * Posts a form.
	 * @param provider its name, for messages
	 * @param address where to
	 * @param form the fields
	 * @param secretKey as for {@link #exchange}
	 * @throws ProviderFailure if the answer is not a success
	 */
	public void post(String provider, URI address, Map<String, String> form, @Nullable String secretKey) {
		LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		form.forEach(fields::add);
		try {
			rest(provider).post().uri(address).contentType(MediaType.APPLICATION_FORM_URLENCODED).headers((headers) -> {
				if (secretKey != null) {
					headers.setBasicAuth(secretKey, "");
				}
			}).body(fields).retrieve().toBodilessEntity();
		}
		catch (RestClientException ex) {
			throw FindProviderFailure.of(provider, ex);
		}
	}

	/**
	 * Asks for JSON.
	 * @param provider its name, for messages
	 * @param address what to ask
	 * @param accessToken who asks
	 * @return the answer
	 * @throws ProviderFailure if there is none
	 */
	public JsonNode get(String provider, URI address, String accessToken) {
		try {
			String body = rest(provider).get()
				.uri(address)
				.accept(MediaType.APPLICATION_JSON)
				.headers((headers) -> headers.setBearerAuth(accessToken))
				.retrieve()
				.body(String.class);
			return JsonMapper.shared().readTree((body != null) ? body : "");
		}
		catch (RestClientException | JacksonException ex) {
			throw FindProviderFailure.of(provider, ex);
		}
	}

	private RestClient rest(String provider) {
		return RestClient.builder()
			.requestFactory(this.requests)
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter())
				.addCustomConverter(new StringHttpMessageConverter()))
			.defaultStatusHandler((status) -> !status.is2xxSuccessful(), (request, response) -> {
				JsonNode body = body(response);
				throw FindProviderFailure.of(provider, response.getStatusCode().value(), text(body, "error"))
					.described(text(body, "error_description"));
			})
			.build();
	}

	/** What a refusal says (RFC 6749 §5.2); nothing if it is no JSON. */
	private static JsonNode body(ClientHttpResponse response) throws IOException {
		try {
			return JsonMapper.shared().readTree(response.getBody().readNBytes(MOST_ERROR_BYTES));
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().createObjectNode();
		}
	}

	private static @Nullable String text(JsonNode body, String member) {
		return body.path(member).isString() ? body.path(member).asString() : null;
	}

	@Override
	public void close() throws IOException {
		this.http.close();
	}

}
