package com.opsided.integration.oauth;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

import com.opsided.shared.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a browser may be sent to after a callback. A page is one of them if it
 * is written as the operator wrote it, letter for letter: nothing is parsed, so nothing
 * can be understood in two ways.
 */
final class ReturnUrls {

	private final @Nullable URI usual;

	private final @Nullable URI otherwise;

	private final Set<String> allowed;

	ReturnUrls(OAuthProperties properties) {
		this.usual = properties.completedUrl();
		this.otherwise = (this.usual != null) ? this.usual : properties.returnUrls().stream().findFirst().orElse(null);
		this.allowed = properties.returnUrls().stream().map(URI::toString).collect(Collectors.toUnmodifiableSet());
	}

	/** The page that was asked for, or the usual one; null to answer with JSON. */
	@Nullable String of(@Nullable String asked) {
		if (asked == null) {
			return (this.usual != null) ? this.usual.toString() : null;
		}
		if (!this.allowed.contains(asked) && !(this.usual != null && this.usual.toString().equals(asked))) {
			throw ApiProblem.field("returnUrl", "is none of the pages in opsided.oauth.return-urls");
		}
		return asked;
	}

	/**
	 * Where a browser goes on that brought an answer we know nothing of: to the usual
	 * page or else to the first one; null if the operator named none.
	 */
	@Nullable String afterAnything() {
		return (this.otherwise != null) ? this.otherwise.toString() : null;
	}

}
