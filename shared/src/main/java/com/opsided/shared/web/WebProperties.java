package com.opsided.shared.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of a REST facade.
 *
 * @param allowedOrigins the origins whose pages may call, such as
 * {@code https://console.example.com}; none by default
 * @param maxBody the largest body that is taken, uploads aside
 * @param trustedProxies addresses or networks ({@code 10.1.0.0/16}) of our own proxies,
 * whose {@code X-Forwarded-For} is believed; none by default
 */
@ConfigurationProperties("opsided.web")
public record WebProperties(@DefaultValue List<String> allowedOrigins, @DefaultValue("1MB") DataSize maxBody,
		@DefaultValue List<String> trustedProxies) {

	public WebProperties {
		allowedOrigins = List.copyOf(allowedOrigins);
		trustedProxies = List.copyOf(trustedProxies);
		if (allowedOrigins.contains("*")) {
			throw new IllegalArgumentException("opsided.web.allowed-origins names origins; * would be all of them");
		}
		if (maxBody.toBytes() < 1) {
			throw new IllegalArgumentException("opsided.web.max-body must be at least one byte");
		}
	}

}
