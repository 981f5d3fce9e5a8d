package com.opsided.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import io.jsonwebtoken.Jwts;
import org.jspecify.annotations.Nullable;

/** Mints access tokens. */
public final class MintToken {

	private final SigningKeys keys;

	private final Clock clock;

	public MintToken(SigningKeys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	/**
	 * Mints an access token that belongs to no session and is valid to its end.
	 * @param user the user it speaks for
	 * @param role what the user may do
	 * @param lifetime how long it is valid, more than zero
	 * @return the token
	 */
	public String mint(UUID user, Role role, Duration lifetime) {
		return mint(user, role, lifetime, null);
	}

	/**
	 * Mints an access token.
	 * @param user the user it speaks for
	 * @param role what the user may do
	 * @param lifetime how long it is valid, more than zero
	 * @param session the session that it ends with, null for none
	 * @return the token
	 */
	public String mint(UUID user, Role role, Duration lifetime, @Nullable UUID session) {
		if (lifetime.isNegative() || lifetime.isZero()) {
			throw new IllegalArgumentException("A token lives longer than " + lifetime);
		}
		Instant now = this.clock.instant();
		SigningKey key = this.keys.current();
		return Jwts.builder()
			.header()
			.keyId(key.id())
			.and()
			.issuer(AccessClaims.ISSUER)
			.audience()
			.add(AccessClaims.AUDIENCE)
			.and()
			.subject(user.toString())
			.id(UUID.randomUUID().toString())
			.claim(AccessClaims.TYPE, AccessClaims.ACCESS)
			.claim(AccessClaims.ROLE, role.name())
			.claim(AccessClaims.SESSION, (session != null) ? session.toString() : null)
			.issuedAt(Date.from(now))
			.notBefore(Date.from(now))
			.expiration(Date.from(now.plus(lifetime)))
			.signWith(key.secret(), Jwts.SIG.HS256)
			.compact();
	}

}
