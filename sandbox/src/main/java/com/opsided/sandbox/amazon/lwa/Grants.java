package com.opsided.sandbox.amazon.lwa;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.store.Memory;
import com.opsided.sandbox.amazon.store.Store;

/**
 * Who may call for whom: grants, access tokens and codes. Thread-safe.
 */
public final class Grants {

	static final Duration TOKEN_LIFE = Duration.ofHours(1);

	private static final Duration CODE_LIFE = Duration.ofMinutes(5);

	private final SandboxClock clock;

	private final Store<Grant> grants;

	private final Store<AccessToken> tokens;

	private final Store<Code> codes;

	Grants(SandboxClock clock, Memory memory) {
		this.clock = clock;
		this.grants = memory.store("grants", Grant.class, Grant::refreshToken);
		this.tokens = memory.store("tokens", AccessToken.class, AccessToken::token);
		this.codes = memory.store("codes", Code.class, Code::code);
	}

	/**
	 * Lets an application call for a seller, unless that refresh token already does.
	 * @param refreshToken the refresh token
	 * @param sellerId the seller
	 * @param clientId the application
	 * @return the grant
	 */
	public Grant grant(String refreshToken, String sellerId, String clientId) {
		return this.grants.find(refreshToken).orElseGet(() -> {
			Grant grant = new Grant(refreshToken, sellerId, clientId, this.clock.instant(), false);
			this.grants.put(grant);
			return grant;
		});
	}

	/**
	 * Takes all grants of a seller back, as the seller can on Amazon's page.
	 * @param sellerId the seller
	 * @return how many were taken back
	 */
	public int revoke(String sellerId) {
		List<Grant> held = this.grants.all()
			.stream()
			.filter((grant) -> grant.sellerId().equals(sellerId) && !grant.revoked())
			.toList();
		held.forEach((grant) -> this.grants.change(grant.refreshToken(), Grant::revoke));
		return held.size();
	}

	/**
	 * Finds whom a refresh token is for, whether it still holds or not.
	 * @param refreshToken the refresh token
	 * @return the merchant token, or an empty one
	 */
	public String sellerOf(String refreshToken) {
		return this.grants.find(refreshToken).map(Grant::sellerId).orElse("");
	}

	/**
	 * Finds an access token, whether it still holds or not.
	 * @param token the token
	 * @return what it stands for, if it was ever given out
	 */
	public Optional<AccessToken> find(String token) {
		return this.tokens.find(token);
	}

	/**
	 * Refuses an access token that does not hold any more.
	 * @param token the token
	 */
	public void check(AccessToken token) {
		if (!token.isAlive(this.clock.instant())) {
			throw AmazonException.denied("The access token you provided has expired.");
		}
		if (holding(token.refreshToken(), token.clientId()).isEmpty()) {
			throw AmazonException.denied("");
		}
	}

	Optional<Grant> holding(String refreshToken, String clientId) {
		return this.grants.find(refreshToken)
			.filter((grant) -> grant.holds(this.clock.instant()) && grant.clientId().equals(clientId));
	}

	AccessToken tokenFor(Grant grant) {
		return token(grant.refreshToken(), grant.sellerId(), grant.clientId());
	}

	AccessToken tokenWithoutSeller(String clientId) {
		return token("", "", clientId);
	}

	private AccessToken token(String refreshToken, String sellerId, String clientId) {
		AccessToken token = new AccessToken(Secret.starting("Atza|IwEBI"), refreshToken, sellerId, clientId,
				this.clock.instant().plus(TOKEN_LIFE));
		this.tokens.put(token);
		return token;
	}

	Code codeFor(String sellerId, String clientId, String redirectUri) {
		Code code = new Code(Secret.starting("ANBX").substring(0, 20), sellerId, clientId, redirectUri,
				this.clock.instant().plus(CODE_LIFE), false);
		this.codes.put(code);
		return code;
	}

	/** The grant for a code that is still good; from then on it is not. */
	Optional<Grant> exchange(String code, String clientId, String redirectUri) {
		return this.codes.change(code, (each) -> mayUse(each, clientId, redirectUri) ? each.use() : each)
			.filter((each) -> mayUse(each, clientId, redirectUri))
			.map((each) -> grant(Secret.starting("Atzr|IwEBI"), each.sellerId(), clientId));
	}

	private boolean mayUse(Code code, String clientId, String redirectUri) {
		return code.isGood(this.clock.instant()) && code.clientId().equals(clientId)
				&& (redirectUri.isEmpty() || code.redirectUri().equals(redirectUri));
	}

}
