package com.opsided.integration.oauth;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How users connect their accounts.
 *
 * @param publicUrl where browsers reach this application; the callbacks registered with
 * the providers are below it
 * @param completedUrl the page a browser is sent to after a callback, null to answer with
 * JSON
 * @param returnUrls further pages that a caller may ask to be sent to
 * @param stateLife how long a user has to consent
 */
@ConfigurationProperties("opsided.oauth")
public record OAuthProperties(@DefaultValue("http://localhost:3001") URI publicUrl, @Nullable URI completedUrl,
		@DefaultValue List<URI> returnUrls, @DefaultValue("10m") Duration stateLife) {

	private static final Duration LONGEST = Duration.ofMinutes(10);

	public OAuthProperties {
		returnUrls = List.copyOf(returnUrls);
		if (publicUrl.getHost() == null) {
			throw new IllegalArgumentException("opsided.oauth.public-url is a URL such as https://api.example.com");
		}
		if (stateLife.isNegative() || stateLife.isZero() || stateLife.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("opsided.oauth.state-life is more than nothing and at most 10m");
		}
	}

	/**
	 * Returns where a provider sends its answers.
	 * @param provider its name in our paths
	 * @return the URL, as it is registered with the provider
	 */
	public String callback(String provider) {
		return this.publicUrl.resolve("/api/v1/" + provider + "/callback").toString();
	}

}
