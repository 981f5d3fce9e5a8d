package com.opsided.shared.amazon;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.opsided.shared.account.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AmazonPropertiesTests {

	@Test
	void theDefaultsAreAmazonItself() {
		AmazonProperties properties = bound(Map.of());
		assertThat(properties.endpoints().of(Region.NA))
			.isEqualTo(URI.create("https://sellingpartnerapi-na.amazon.com"));
		assertThat(properties.endpoints().of(Region.EU))
			.isEqualTo(URI.create("https://sellingpartnerapi-eu.amazon.com"));
		assertThat(properties.endpoints().of(Region.FE))
			.isEqualTo(URI.create("https://sellingpartnerapi-fe.amazon.com"));
		assertThat(properties.tokenUrl()).isEqualTo(URI.create("https://api.amazon.com/auth/o2/token"));
		assertThat(properties.documentHosts()).containsExactly("amazonaws.com", "cloudfront.net");
		assertThat(properties.hasClient()).isFalse();
		assertThat(properties.limits())
			.isEqualTo(new AmazonProperties.Limits(Duration.ofSeconds(5), Duration.ofSeconds(30),
					Duration.ofSeconds(60), Duration.ofMinutes(30), DataSize.ofMegabytes(32), DataSize.ofGigabytes(4)));
		assertThat(properties.waiting()).isEqualTo(new AmazonProperties.Waiting(Duration.ofSeconds(2), 4,
				Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(15)));
	}

	@Test
	void everyAddressCanBeChanged() {
		AmazonProperties properties = bound(Map.of("endpoint.na", "http://localhost:1", "endpoint.fe",
				"http://localhost:2", "token-url", "http://localhost:3/token"));
		assertThat(properties.endpoints().of(Region.NA)).hasPort(1);
		assertThat(properties.endpoints().of(Region.FE)).hasPort(2);
		assertThat(properties.tokenUrl()).hasPort(3);
	}

	@Test
	void noTextHoldsTheSecret() {
		assertThat(bound(Map.of("client-id", "id", "client-secret", "canary"))).hasToString(
				"Amazon at Endpoints[na=https://sellingpartnerapi-na.amazon.com, eu=https://sellingpartnerapi-eu.amazon.com, "
						+ "fe=https://sellingpartnerapi-fe.amazon.com], tokens from https://api.amazon.com/auth/o2/token");
	}

	@ParameterizedTest
	@CsvSource({ "endpoint.na, ftp://example.com", "endpoint.eu, /relative", "token-url, https://user@example.com",
			"token-url, https://example.com?a=b", "user-agent, ' '", "limits.read, 0s", "limits.connect, -1s",
			"limits.reply-size, 0B", "waiting.attempts, 0", "waiting.patience, -1s", "waiting.longest-pause, 1ms" })
	void whatCannotBeIsRefused(String name, String value) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bound(Map.of(name, value)))
			.withStackTraceContaining("opsided.amazon.");
	}

	private static AmazonProperties bound(Map<String, String> values) {
		Map<String, String> settings = new HashMap<>();
		values.forEach((name, value) -> settings.put("opsided.amazon." + name, value));
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("opsided.amazon",
				AmazonProperties.class);
	}

}
