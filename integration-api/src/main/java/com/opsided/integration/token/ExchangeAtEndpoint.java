package com.opsided.integration.token;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import com.opsided.shared.connection.Provider;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.token.ExchangeRefreshToken;
import com.opsided.shared.token.GrantedTokens;
import com.opsided.shared.token.TokenFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.client.RestClient;

/** Exchanges refresh tokens at one provider's token endpoint. */
final class ExchangeAtEndpoint implements ExchangeRefreshToken {

	/** What can be sent in a header. */
	private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,4096}");

	/** The usual life, where a provider does not tell: all of ours give an hour. */
	private static final Duration USUAL = Duration.ofHours(1);

	private static final OAuth2AccessToken NONE = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "none",
			null, null);

	private final TokenEndpoint endpoint;

	private final JudgeRefusal judge;

	private final RestClientRefreshTokenTokenResponseClient client = new RestClientRefreshTokenTokenResponseClient();

	ExchangeAtEndpoint(TokenEndpoint endpoint, RestClient http, Clock clock) {
		this.endpoint = endpoint;
		this.judge = new JudgeRefusal(endpoint, clock);
		this.client.setRestClient(http);
	}

	@Override
	public Provider provider() {
		return this.endpoint.provider();
	}

	@Override
	public GrantedTokens exchange(String refreshToken) {
		if (!this.endpoint.isConfigured()) {
			throw failure(FailureCategory.CONFIGURATION, "is not used yet; set " + this.endpoint.settings());
		}
		try {
			return granted(this.client.getTokenResponse(new OAuth2RefreshTokenGrantRequest(this.endpoint.registration(),
					NONE, new OAuth2RefreshToken(refreshToken, null))), refreshToken);
		}
		catch (TokenRefused ex) {
			throw this.judge.judge(ex);
		}
		catch (OAuth2AuthorizationException ex) {
			throw broken(ex);
		}
	}

	private GrantedTokens granted(OAuth2AccessTokenResponse response, String before) {
		OAuth2AccessToken access = response.getAccessToken();
		OAuth2RefreshToken refresh = response.getRefreshToken();
		String next = (refresh != null) ? refresh.getTokenValue() : before;
		if (!TOKEN.matcher(access.getTokenValue()).matches() || next.isBlank()) {
			throw failure(FailureCategory.BAD_DATA, "answered with a token that cannot be used");
		}
		return new GrantedTokens(access.getTokenValue(), next.equals(before) ? null : next,
				life(access.getIssuedAt(), access.getExpiresAt()));
	}

	/** Spring Security makes a second of a life that was not told. */
	private static Duration life(@Nullable Instant issued, @Nullable Instant expires) {
		if (issued == null || expires == null) {
			return USUAL;
		}
		Duration life = Duration.between(issued, expires);
		return (life.toSeconds() > 1) ? life : USUAL;
	}

	private TokenFailure broken(OAuth2AuthorizationException thrown) {
		for (Throwable each = thrown; each != null; each = each.getCause()) {
			if (each instanceof TokenRefused refused) {
				return this.judge.judge(refused);
			}
			if (each instanceof TokenWire.ReplyTooLarge) {
				return failure(FailureCategory.BAD_DATA, "answered with more than a token");
			}
			if (each instanceof IOException) {
				return failure(FailureCategory.PROVIDER_DOWN,
						"did not answer in time (" + each.getClass().getSimpleName() + ')');
			}
		}
		return failure(FailureCategory.BAD_DATA, "answered with something that cannot be read");
	}

	/** Without the cause: what a parser says may repeat what it read. */
	private TokenFailure failure(FailureCategory category, String what) {
		return new TokenFailure(category, this.endpoint.name() + "'s token endpoint " + what, null);
	}

}
