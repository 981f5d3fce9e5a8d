package com.opsided.shared.amazon;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.opsided.shared.account.Region;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * How to reach Amazon. Nothing but the addresses differs between Amazon and a simulated
 * one.
 *
 * @param endpoints the Selling Partner API of each region
 * @param tokenUrl Login with Amazon, the same for all regions
 * @param clientId the application's id ({@code AMAZON_CLIENT_ID}); empty until Amazon is
 * used
 * @param clientSecret its secret ({@code AMAZON_CLIENT_SECRET})
 * @param documentHosts the domains that documents may be downloaded from, besides the
 * endpoints' own
 * @param limits how long and how large an exchange may be
 * @param waiting how long to wait before trying again
 * @param userAgent how we introduce ourselves
 */
@ConfigurationProperties("opsided.amazon")
public record AmazonProperties(@Name("endpoint") @DefaultValue Endpoints endpoints,
		@DefaultValue("https://api.amazon.com/auth/o2/token") URI tokenUrl, @DefaultValue("") String clientId,
		@DefaultValue("") String clientSecret, @DefaultValue( {
				"amazonaws.com", "cloudfront.net" }) List<String> documentHosts,
		@DefaultValue Limits limits, @DefaultValue Waiting waiting,
		@DefaultValue("Opsided/0.1 (Language=Java; Platform=JVM)") String userAgent){

	public AmazonProperties {
		Endpoints.check("opsided.amazon.token-url", tokenUrl);
		documentHosts = List.copyOf(documentHosts);
		if (userAgent.isBlank()) {
			throw new IllegalArgumentException("opsided.amazon.user-agent must not be empty");
		}
	}

	/**
	 * Tells whether the application may introduce itself to Amazon at all.
	 * @return whether both the id and the secret are there
	 */
	public boolean hasClient() {
		return !this.clientId.isBlank() && !this.clientSecret.isBlank();
	}

	private static boolean isPositive(Duration value) {
		return !value.isNegative() && !value.isZero();
	}

	@Override
	public String toString() {
		return "Amazon at " + this.endpoints + ", tokens from " + this.tokenUrl;
	}

	/**
	 * The addresses of the Selling Partner API.
	 *
	 * @param na North America
	 * @param eu Europe
	 * @param fe the Far East
	 */
	public record Endpoints(@DefaultValue("https://sellingpartnerapi-na.amazon.com") URI na,
			@DefaultValue("https://sellingpartnerapi-eu.amazon.com") URI eu,
			@DefaultValue("https://sellingpartnerapi-fe.amazon.com") URI fe) {

		public Endpoints {
			check("opsided.amazon.endpoint.na", na);
			check("opsided.amazon.endpoint.eu", eu);
			check("opsided.amazon.endpoint.fe", fe);
		}

		/**
		 * Returns the address for a region.
		 * @param region the region
		 * @return the base of all its operations
		 */
		public URI of(Region region) {
			return switch (region) {
				case NA -> this.na;
				case EU -> this.eu;
				case FE -> this.fe;
			};
		}

		static void check(String name, URI address) {
			String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
			boolean web = scheme.equals("https") || scheme.equals("http");
			if (!web || address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null) {
				throw new IllegalArgumentException(name + " must be an https address without user or query");
			}
		}

	}

	/**
	 * How long and how large an exchange may be.
	 *
	 * @param connect to reach the other side
	 * @param read between two pieces of an answer
	 * @param reply for a whole answer
	 * @param download for a whole document
	 * @param replySize of an answer
	 * @param documentSize of a document, as it comes (compressed)
	 */
	public record Limits(@DefaultValue("5s") Duration connect, @DefaultValue("30s") Duration read,
			@DefaultValue("60s") Duration reply, @DefaultValue("30m") Duration download,
			@DefaultValue("32MB") DataSize replySize, @DefaultValue("4GB") DataSize documentSize) {

		public Limits {
			positive("connect", connect);
			positive("read", read);
			positive("reply", reply);
			positive("download", download);
			if (replySize.toBytes() < 1 || documentSize.toBytes() < 1) {
				throw new IllegalArgumentException(
						"opsided.amazon.limits.reply-size and document-size must be positive");
			}
		}

		private static void positive(String name, Duration value) {
			if (!isPositive(value)) {
				throw new IllegalArgumentException("opsided.amazon.limits." + name + " must be positive, not " + value);
			}
		}

	}

	/**
	 * How long to wait before trying again.
	 *
	 * @param patience how long one call may wait in all, unless the caller says otherwise
	 * @param attempts how often one call is sent at most
	 * @param firstPause before the second attempt; doubles from attempt to attempt
	 * @param longestPause at most between two attempts
	 * @param longestRetryAfter at most, whatever Amazon's {@code Retry-After} says
	 */
	public record Waiting(@DefaultValue("2s") Duration patience, @DefaultValue("4") int attempts,
			@DefaultValue("500ms") Duration firstPause, @DefaultValue("30s") Duration longestPause,
			@DefaultValue("15m") Duration longestRetryAfter) {

		public Waiting {
			if (patience.isNegative() || attempts < 1) {
				throw new IllegalArgumentException(
						"opsided.amazon.waiting needs a patience that is not negative and at least 1 attempt");
			}
			if (!isPositive(firstPause) || longestPause.compareTo(firstPause) < 0 || !isPositive(longestRetryAfter)) {
				throw new IllegalArgumentException(
						"opsided.amazon.waiting needs positive pauses, the longest not below the first");
			}
		}

	}

}
