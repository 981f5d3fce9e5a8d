package com.opsided.shared.web;

import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import org.jspecify.annotations.Nullable;

/**
 * Checks access tokens (RFC 8725): HS256 by one of our keys, found by its name alone;
 * issuer, audience and type are ours; neither expired nor early by more than a minute.
 * Safe for several threads.
 */
public final class CheckToken {

	private static final long SKEW_SECONDS = 60;

	private static final int LONGEST = 4096;

	/**
	 * Headers that would lead to a key of the caller's own, or ask for what we do not do.
	 */
	private static final Set<String> FOREIGN = Set.of("jku", "jwk", "x5u", "x5c", "crit", "b64", "zip");

	private final SigningKeys keys;

	private final TokenRevocations revocations;

	private final JwtParser parser;

	public CheckToken(SigningKeys keys, TokenRevocations revocations, Clock clock) {
		this.keys = keys;
		this.revocations = revocations;
		this.parser = Jwts.parser()
			.clock(() -> Date.from(clock.instant()))
			.clockSkewSeconds(SKEW_SECONDS)
			.keyLocator(this::key)
			.requireIssuer(AccessClaims.ISSUER)
			.requireAudience(AccessClaims.AUDIENCE)
			.require(AccessClaims.TYPE, AccessClaims.ACCESS)
			.build();
	}

	/**
	 * Checks a token.
	 * @param token the token as it was sent
	 * @return who it speaks for
	 * @throws TokenRefused if it speaks for nobody
	 */
	public Caller check(String token) {
		if (token.length() > LONGEST) {
			throw new TokenRefused("the token is longer than any of ours");
		}
		try {
			return caller(this.parser.parseSignedClaims(token).getPayload());
		}
		catch (JwtException | IllegalArgumentException ex) {
			throw new TokenRefused("the token is not valid: " + ex.getClass().getSimpleName(), ex);
		}
	}

	private Caller caller(Claims claims) {
		Date issuedAt = claims.getIssuedAt();
		String user = claims.getSubject();
		String role = claims.get(AccessClaims.ROLE, String.class);
		if (claims.getExpiration() == null || issuedAt == null || claims.getId() == null || user == null
				|| role == null) {
			throw new TokenRefused("the token lacks its id, a time, its user or a role");
		}
		Caller caller = new Caller(UUID.fromString(user), Role.valueOf(role), claims.getId(), session(claims), null);
		Instant issued = issuedAt.toInstant();
		if (this.revocations.isRevoked(caller, issued)) {
			throw new TokenRefused("the token was revoked");
		}
		return caller;
	}

	private static @Nullable UUID session(Claims claims) {
		String session = claims.get(AccessClaims.SESSION, String.class);
		return (session != null) ? UUID.fromString(session) : null;
	}

	private Key key(Header header) {
		if (!"HS256".equals(header.getAlgorithm())) {
			throw new TokenRefused("the token is not signed with HS256");
		}
		if (header.keySet().stream().anyMatch(FOREIGN::contains)) {
			throw new TokenRefused("the token's header asks for what we do not do");
		}
		return this.keys.named(String.valueOf(header.get("kid")))
			.orElseThrow(() -> new TokenRefused("the token names no key of ours"))
			.secret();
	}

}
