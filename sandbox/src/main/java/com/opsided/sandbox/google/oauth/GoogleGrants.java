package com.opsided.sandbox.google.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.store.Memory;
import com.opsided.sandbox.amazon.store.Store;
import com.opsided.sandbox.provider.DrawToken;

/**
 * Who may read whose mail: grants, access tokens and codes. Thread-safe.
 */
public final class GoogleGrants {

	static final Duration TOKEN_LIFE = Duration.ofHours(1);

	private static final Duration CODE_LIFE = Duration.ofMinutes(10);

	private final SandboxClock clock;

	private final Store<GoogleGrant> grants;

	private final Store<GoogleAccess> tokens;

	private final Store<GoogleCode> codes;

	GoogleGrants(SandboxClock clock, Memory memory) {
		this.clock = clock;
		this.grants = memory.store("google-grants", GoogleGrant.class, GoogleGrant::id);
		this.tokens = memory.store("google-tokens", GoogleAccess.class, GoogleAccess::token);
		this.codes = memory.store("google-codes", GoogleCode.class, GoogleCode::code);
	}

	/**
	 * Takes back what a user granted, as the user can on Google's page.
	 * @param email who
	 * @return how many grants were taken back
	 */
	public int revoke(String email) {
		return revoke(email, "");
	}

	/**
	 * Finds an access token that holds.
	 * @param token the token
	 * @return what it stands for, if it holds
	 */
	public Optional<GoogleAccess> access(String token) {
		Instant now = this.clock.instant();
		return this.tokens.find(token)
			.filter((each) -> now.isBefore(each.expires()))
			.filter((each) -> this.grants.find(each.grant()).filter((grant) -> grant.holds(now)).isPresent());
	}

	/**
	 * Finds whom a token or a code is for, whether it still holds or not.
	 * @param secret an access token, a refresh token or a code
	 * @return the address, or an empty one
	 */
	public String userOf(String secret) {
		return this.tokens.find(secret)
			.map(GoogleAccess::email)
			.or(() -> this.grants.find(idOf(secret)).map(GoogleGrant::email))
			.or(() -> this.codes.find(secret).map(GoogleCode::email))
			.orElse("");
	}

	String code(GoogleCode wanted) {
		this.codes.put(wanted);
		return wanted.code();
	}

	Instant codeEnd() {
		return this.clock.instant().plus(CODE_LIFE);
	}

	/** A code that can be exchanged; that is not done yet. */
	Optional<GoogleCode> good(String code, String clientId) {
		return this.codes.find(code).filter((each) -> each.isGood(this.clock.instant(), clientId));
	}

	/** The grant for a code that is still good; from then on it is not. */
	Optional<GoogleGrant> exchange(String code, String clientId) {
		Instant now = this.clock.instant();
		return this.codes.change(code, (each) -> each.isGood(now, clientId) ? each.use() : each)
			.filter((each) -> each.isGood(now, clientId))
			.map(this::grant);
	}

	/** Google gives a refresh token only with the first consent, or if it is asked to. */
	private synchronized GoogleGrant grant(GoogleCode code) {
		boolean first = this.grants.all()
			.stream()
			.noneMatch((each) -> each.isOf(code.email(), code.clientId()) && !each.refreshToken().isEmpty()
					&& each.holds(this.clock.instant()));
		String refreshToken = (code.offline() && (code.prompted() || first)) ? DrawToken.starting("1//0g", 98) : "";
		String id = refreshToken.isEmpty() ? DrawToken.starting("online-", 20) : idOf(refreshToken);
		GoogleGrant grant = new GoogleGrant(id, refreshToken, code.email(), code.clientId(), code.scopes(),
				this.clock.instant(), false);
		this.grants.put(grant);
		return grant;
	}

	Optional<GoogleGrant> refresh(String refreshToken) {
		Instant now = this.clock.instant();
		return this.grants.change(idOf(refreshToken), (each) -> each.holds(now) ? each.use(now) : each)
			.filter((each) -> each.holds(now));
	}

	GoogleAccess accessFor(GoogleGrant grant) {
		GoogleAccess access = new GoogleAccess(DrawToken.starting("ya29.a0", 180), grant.id(), grant.email(),
				grant.scopes(), this.clock.instant().plus(TOKEN_LIFE));
		this.tokens.put(access);
		return access;
	}

	/** With one token an application gives all of them back that the user gave it. */
	boolean giveBack(String token) {
		Instant now = this.clock.instant();
		String id = this.tokens.find(token).map(GoogleAccess::grant).orElse(idOf(token));
		Optional<GoogleGrant> grant = this.grants.find(id).filter((each) -> each.holds(now));
		grant.ifPresent((each) -> revoke(each.email(), each.clientId()));
		return grant.isPresent();
	}

	private int revoke(String email, String clientId) {
		List<GoogleGrant> held = this.grants.all()
			.stream()
			.filter((each) -> each.isOf(email, clientId) && !each.revoked())
			.toList();
		held.forEach((each) -> this.grants.change(each.id(), GoogleGrant::revoke));
		return held.size();
	}

	private static String idOf(String refreshToken) {
		return "refresh-" + refreshToken;
	}

}
