package com.opsided.shared.amazon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClientException;

/**
 * Exchanges a refresh token for an access token ({@code amazon-fba.md} §1.3).
 */
public final class RefreshAccess {

	private final LoginWithAmazon login;

	private final AmazonProperties properties;

	private final ProviderCalls calls;

	private final Clock clock;

	RefreshAccess(LoginWithAmazon login, AmazonProperties properties, ProviderCalls calls, Clock clock) {
		this.login = login;
		this.properties = properties;
		this.calls = calls;
		this.clock = clock;
	}

	/**
	 * Exchanges a refresh token. It is asked once.
	 * @param refreshToken the token in clear
	 * @return the access token
	 * @throws AmazonFailure if there is none
	 */
	public GrantedAccess exchange(String refreshToken) {
		try {
			TokenReply reply = reply(refreshToken);
			return new GrantedAccess(reply.accessToken(), reply.lifetime());
		}
		catch (Fault ex) {
			throw ex.failure(ex.problem().category().passesByItself() ? retryAt(ex) : null);
		}
	}

	private Instant retryAt(Fault fault) {
		Instant now = this.clock.instant();
		String header = (fault.headers() != null) ? fault.headers().getFirst("Retry-After") : null;
		Duration wanted = RetryAfter.parse(header, now);
		return (wanted != null) ? now.plus(wanted) : now;
	}

	AccessToken of(AmazonAccount account, RefreshTokens tokens) {
		Instant began = this.clock.instant();
		return AccessToken.of(reply(tokens.of(account.id())), began);
	}

	private TokenReply reply(String refreshToken) {
		if (!this.properties.hasClient()) {
			throw Fault.of(new Problem(FailureCategory.CONFIGURATION,
					"AMAZON_CLIENT_ID and AMAZON_CLIENT_SECRET are not set; set both to use Amazon's API"));
		}
		Instant began = this.clock.instant();
		try {
			TokenReply reply = sent(form(refreshToken));
			told(began, null);
			return reply;
		}
		catch (Fault ex) {
			told(began, ex.problem().category());
			throw ex;
		}
	}

	private TokenReply sent(MultiValueMap<String, String> form) {
		try {
			ResponseEntity<TokenReply> response = this.login.token(form);
			return Answer.of(response, (reply) -> reply).value();
		}
		catch (Refused ex) {
			throw Fault.of(AmazonOperation.TOKEN, ex);
		}
		catch (RestClientException ex) {
			throw Fault.of(AmazonOperation.TOKEN, ex);
		}
	}

	private MultiValueMap<String, String> form(String refreshToken) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", "refresh_token");
		form.add("refresh_token", refreshToken);
		form.add("client_id", this.properties.clientId());
		form.add("client_secret", this.properties.clientSecret());
		return form;
	}

	private void told(Instant began, @Nullable FailureCategory failure) {
		this.calls.ended(new ProviderCall(AmazonOperation.TOKEN.id(), failure, 1,
				Duration.between(began, this.clock.instant()), Duration.ZERO));
	}

}
