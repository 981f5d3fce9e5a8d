package com.opsided.sync.console.connection;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where browsers reach the console.
 *
 * @param publicUrl the address without a path, as in {@code opsided.oauth.return-urls} of
 * integration-api ({@code CONSOLE_URL}); null for the address that a browser asks for
 */
@ConfigurationProperties("opsided.console")
record ReturnProperties(@Nullable URI publicUrl) {

	ReturnProperties {
		if (publicUrl != null && publicUrl.getHost() == null) {
			throw new IllegalArgumentException(
					"opsided.console.public-url is a URL such as https://opsided.example.com");
		}
	}

}
