package com.opsided.sandbox.stripe.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.store.Memory;
import com.opsided.sandbox.amazon.store.Store;
import com.opsided.sandbox.provider.DrawToken;

/**
 * Which accounts are connected: grants, tokens and codes. Thread-safe.
 */
public final class StripeGrants {

	private static final Duration CODE_LIFE = Duration.ofMinutes(5);

	private final SandboxClock clock;

	private final Store<StripeGrant> grants;

	private final Store<StripeAccess> tokens;

	private final Store<StripeRefresh> refreshTokens;

	private final Store<StripeCode> codes;

	private volatile Duration grace = Duration.ZERO;

	StripeGrants(SandboxClock clock, Memory memory) {
		this.clock = clock;
		this.grants = memory.store("stripe-grants", StripeGrant.class, StripeGrant::id);
		this.tokens = memory.store("stripe-tokens", StripeAccess.class, StripeAccess::token);
		this.refreshTokens = memory.store("stripe-refresh-tokens", StripeRefresh.class, StripeRefresh::token);
		this.codes = memory.store("stripe-codes", StripeCode.class, StripeCode::code);
	}

	/**
	 * Changes how long a refresh token that rotates is good after its use.
	 * @param grace how long; zero for not at all
	 */
	public void grace(Duration grace) {
		this.grace = grace;
	}

	/**
	 * Takes back all that an account granted, as its owner can in Stripe's dashboard.
	 * @param account whose
	 * @return how many grants were taken back
	 */
	public int revoke(String account) {
		List<StripeGrant> held = held(account);
		held.forEach((each) -> this.grants.change(each.id(), StripeGrant::revoke));
		return held.size();
	}

	/**
	 * Says whether an account is connected.
	 * @param account which
	 * @return whether it is
	 */
	public boolean isConnected(String account) {
		return !held(account).isEmpty();
	}

	private List<StripeGrant> held(String account) {
		return this.grants.all().stream().filter((each) -> each.account().equals(account) && !each.revoked()).toList();
	}

	/**
	 * Finds an access token, whether it still holds or not.
	 * @param token the token
	 * @return what it stands for, if it was ever given out
	 */
	public Optional<StripeAccess> find(String token) {
		return this.tokens.find(token);
	}

	/**
	 * Says whether an access token has ended by itself.
	 * @param access the token
	 * @return whether it has
	 */
	public boolean isOver(StripeAccess access) {
		return !this.clock.instant().isBefore(access.expires());
	}

	/**
	 * Says whether the grant behind an access token was taken back.
	 * @param access the token
	 * @return whether it was
	 */
	public boolean isRevoked(StripeAccess access) {
		return this.grants.find(access.grant()).map(StripeGrant::revoked).orElse(true);
	}

	/**
	 * Finds whom a token or a code is for, whether it still holds or not.
	 * @param secret an access token, a refresh token or a code
	 * @return the account, or an empty one
	 */
	public String accountOf(String secret) {
		return this.tokens.find(secret)
			.map(StripeAccess::account)
			.or(() -> this.refreshTokens.find(secret).map(StripeRefresh::account))
			.or(() -> this.codes.find(secret).map(StripeCode::account))
			.orElse("");
	}

	String codeFor(String account, Flavour flavour, String scope) {
		StripeCode code = new StripeCode(DrawToken.starting("ac_", 32), account, flavour, scope,
				this.clock.instant().plus(CODE_LIFE), false);
		this.codes.put(code);
		return code.code();
	}

	/** A code that is used again takes back what it gave. */
	StripeTokens exchange(String code, Flavour flavour) {
		Instant now = this.clock.instant();
		StripeCode found = this.codes.change(code, (each) -> each.isGood(now) ? each.use() : each)
			.filter((each) -> each.flavour() == flavour)
			.orElseThrow(() -> StripeOAuthException.invalidGrant("Authorization code does not exist: " + code));
		if (found.used()) {
			this.grants.change(code, StripeGrant::revoke);
			throw StripeOAuthException.invalidGrant("This authorization code has already been used. All tokens issued "
					+ "with this code have been revoked.");
		}
		if (!found.isGood(now)) {
			throw StripeOAuthException.invalidGrant("Authorization code expired: " + code);
		}
		StripeGrant grant = new StripeGrant(code, found.account(), flavour, found.scope(), false);
		this.grants.put(grant);
		return new StripeTokens(accessFor(grant), refreshTokenFor(grant), grant);
	}

	StripeTokens refresh(String refreshToken, Flavour flavour) {
		Instant now = this.clock.instant();
		StripeRefresh found = this.refreshTokens
			.change(refreshToken, (each) -> each.flavour().rotates() ? each.use(now) : each)
			.filter((each) -> each.flavour() == flavour && each.isGood(now, this.grace))
			.orElseThrow(StripeGrants::noSuchRefreshToken);
		StripeGrant grant = this.grants.find(found.grant())
			.filter((each) -> !each.revoked())
			.orElseThrow(StripeGrants::noSuchRefreshToken);
		return new StripeTokens(accessFor(grant), flavour.rotates() ? refreshTokenFor(grant) : refreshToken, grant);
	}

	private static StripeOAuthException noSuchRefreshToken() {
		return StripeOAuthException.invalidGrant("This refresh token does not exist, or it has been revoked.");
	}

	private StripeAccess accessFor(StripeGrant grant) {
		StripeAccess access = new StripeAccess(DrawToken.starting("sk_test_51", 98), grant.id(), grant.account(),
				this.clock.instant().plus(grant.flavour().accessLife()));
		this.tokens.put(access);
		return access;
	}

	private String refreshTokenFor(StripeGrant grant) {
		StripeRefresh refresh = new StripeRefresh(DrawToken.starting("rt_", 48), grant.id(), grant.account(),
				grant.flavour(), this.clock.instant().plus(grant.flavour().refreshLife()), null);
		this.refreshTokens.put(refresh);
		return refresh.token();
	}

}
