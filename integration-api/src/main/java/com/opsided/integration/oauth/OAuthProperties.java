package com.opsided.integration.oauth;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How users connect their accounts.
 *
 * @param publicUrl where browsers reach this application; the callbacks registered with
 * the providers are below it
 * @param completedUrl the page a browser is sent to after a callback, null to answer with
 * JSON
 * @param returnUrls further pages that a caller may ask to be sent to
 * @param signInUrl the page where a seller signs in whom Amazon sent to us, null for none
 * @param unbound whether a consent that a script started may be finished by whatever
 * browser brings its state; without it the callback must carry the user's token, or the
 * consent be started by a browser
 * @param stateLife how long a user has to consent
 * @param wire how long and how large an exchange with a provider may be
 * @param revocation how providers are told that tokens are taken back
 */
@ConfigurationProperties("opsided.oauth")
public record OAuthProperties(@DefaultValue("http://localhost:3001") URI publicUrl, @Nullable URI completedUrl,
		@DefaultValue List<URI> returnUrls, @Nullable URI signInUrl, @DefaultValue("true") boolean unbound,
		@DefaultValue("10m") Duration stateLife, @DefaultValue Wire wire, @DefaultValue Retries revocation) {

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

	/**
	 * How long and how large an exchange with a provider may be.
	 *
	 * @param connect to reach the provider
	 * @param read between two pieces of an answer
	 * @param reply for a whole answer
	 * @param replySize of an answer; tokens and profiles have some kilobytes
	 */
	public record Wire(@DefaultValue("5s") Duration connect, @DefaultValue("10s") Duration read,
			@DefaultValue("15s") Duration reply, @DefaultValue("256KB") DataSize replySize) {

	}

	/**
	 * How a provider is told that a token is taken back, until it has taken notice.
	 *
	 * @param pause between two looks at what is due
	 * @param first how long to wait after the first failure; doubles from failure to
	 * failure
	 * @param longest how long to wait at most
	 * @param giveUpAfter when the provider is not told any more, counted from the
	 * disconnect: the token is wiped here, too, and the audit says so
	 */
	public record Retries(@DefaultValue("5s") Duration pause, @DefaultValue("1m") Duration first,
			@DefaultValue("6h") Duration longest, @DefaultValue("7d") Duration giveUpAfter) {

		public Retries {
			if (pause.toMillis() < 1 || first.toMillis() < 1 || longest.compareTo(first) < 0
					|| giveUpAfter.compareTo(longest) < 0) {
				throw new IllegalArgumentException(
						"opsided.oauth.revocation waits more than nothing: first <= longest <= give-up-after");
			}
		}

		Duration after(int failures) {
			Duration wait = this.first;
			for (int i = 1; i < failures && wait.compareTo(this.longest) < 0; i++) {
				wait = wait.multipliedBy(2);
			}
			return (wait.compareTo(this.longest) < 0) ? wait : this.longest;
		}

	}

}
