package com.opsided.sync.console;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the console.
 *
 * @param integrationUrl where integration-api is reached from this process; it knows the
 * users, their sessions and connections
 * @param connect how long a connection to it may take
 * @param reply how long an answer of it may take
 * @param secureCookies whether cookies are sent by HTTPS alone: true wherever people come
 * by HTTPS, even if a proxy ends it
 */
@ConfigurationProperties("opsided.console")
record ConsoleProperties(@DefaultValue("http://localhost:3001") URI integrationUrl,
		@DefaultValue("2s") Duration connect, @DefaultValue("20s") Duration reply,
		@DefaultValue("false") boolean secureCookies) {

	ConsoleProperties {
		String scheme = String.valueOf(integrationUrl.getScheme());
		if (!scheme.equals("http") && !scheme.equals("https")) {
			throw new IllegalArgumentException(
					"opsided.console.integration-url is an address such as http://localhost:3001");
		}
	}

}
