package com.opsided.shared.amazon;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import com.opsided.shared.account.Region;
import org.apache.hc.client5.http.classic.HttpClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * The declared operations, connected.
 */
final class Wire {

	/** Reads what Amazon may add tomorrow. */
	static final JsonMapper JSON = JsonMapper.builder()
		.enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private Wire() {
	}

	static Map<Region, AmazonApi> api(AmazonProperties properties, HttpClient http, Clock clock) {
		Map<Region, AmazonApi> apis = new EnumMap<>(Region.class);
		for (Region region : Region.values()) {
			RestClient client = client(properties, http).baseUrl(properties.endpoints().of(region))
				.requestInitializer((request) -> request.getHeaders().set("x-amz-date", STAMP.format(clock.instant())))
				.build();
			apis.put(region, declared(AmazonApi.class, client));
		}
		return apis;
	}

	static LoginWithAmazon login(AmazonProperties properties, HttpClient http) {
		return declared(LoginWithAmazon.class, client(properties, http).baseUrl(properties.tokenUrl()).build());
	}

	private static RestClient.Builder client(AmazonProperties properties, HttpClient http) {
		return RestClient.builder()
			.requestFactory(new HttpComponentsClientHttpRequestFactory(http))
			.configureMessageConverters((converters) -> converters.registerDefaults()
				.withJsonConverter(new JacksonJsonHttpMessageConverter(JSON)))
			.defaultHeader("User-Agent", properties.userAgent())
			.defaultStatusHandler((status) -> !status.is2xxSuccessful(), (request, response) -> {
				HttpStatusCode status = response.getStatusCode();
				throw new Refused(status.value(), response.getHeaders(),
						response.getBody().readNBytes(Refused.MOST_BYTES));
			});
	}

	private static <T> T declared(Class<T> type, RestClient client) {
		return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(type);
	}

}
