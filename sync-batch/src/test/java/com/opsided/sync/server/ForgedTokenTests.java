package com.opsided.sync.server;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;

import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Promises J1 to J4: which tokens are refused. */
class ForgedTokenTests {

	private static final UUID USER = UUID.randomUUID();

	private static String kid() {
		String token = ApiServer.token(Role.SELLER, USER);
		String header = new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
				StandardCharsets.UTF_8);
		return header.replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
	}

	/** A token that is right, to be spoilt. */
	private static JwtBuilder right() {
		return Jwts.builder()
			.header()
			.keyId(kid())
			.and()
			.issuer("opsided")
			.audience()
			.add("opsided-api")
			.and()
			.subject(USER.toString())
			.id(UUID.randomUUID().toString())
			.claim("typ", "access")
			.claim("role", "ADMIN")
			.issuedAt(at(Duration.ZERO))
			.notBefore(at(Duration.ZERO))
			.expiration(at(Duration.ofMinutes(5)));
	}

	private static String signed(JwtBuilder token) {
		return token.signWith(Keys.hmacShaKeyFor(ApiServer.SECRET.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
			.compact();
	}

	private static String unsigned() {
		Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
		String payload = signed(right()).split("\\.")[1];
		return base64.encodeToString(("{\"alg\":\"none\",\"kid\":\"" + kid() + "\"}").getBytes(StandardCharsets.UTF_8))
				+ "." + payload + ".";
	}

	private static Date at(Duration fromNow) {
		return Date.from(Instant.now().plus(fromNow));
	}

	static Stream<Arguments> forged() {
		KeyPair rsa = Jwts.SIG.RS256.keyPair().build();
		String otherSecret = "another secret that nobody has given to us";
		return Stream
			.of(arguments("no signature", unsigned()),
					arguments("signed with RSA", right().signWith(rsa.getPrivate(), Jwts.SIG.RS256).compact()),
					arguments("signed with HS512",
							right()
								.signWith(
										Keys.hmacShaKeyFor(
												(ApiServer.SECRET + ApiServer.SECRET).getBytes(StandardCharsets.UTF_8)),
										Jwts.SIG.HS512)
								.compact()),
					arguments("signed with another secret under our key's name",
							right().signWith(Keys.hmacShaKeyFor(otherSecret.getBytes(StandardCharsets.UTF_8)))
								.compact()),
					arguments("another key's name", signed(right().header().keyId("other").and())),
					arguments("a key of its own by address",
							signed(right().header().add("jku", "https://evil.example").and())),
					arguments("a key of its own",
							signed(right().header().jwk(Jwks.builder().rsaKeyPair(rsa).build().toPublicJwk()).and())),
					arguments("another issuer", signed(right().issuer("somebody"))),
					arguments("another audience", signed(right().audience().remove("opsided-api").add("others").and())),
					arguments("a refresh token", signed(right().claim("typ", "refresh"))),
					arguments("no type", signed(right().claim("typ", null))),
					arguments("expired", signed(right().expiration(at(Duration.ofSeconds(-62))))),
					arguments("no end", signed(right().expiration(null))),
					arguments("not valid yet", signed(right().notBefore(at(Duration.ofSeconds(75))))),
					arguments("no user", signed(right().subject(null))),
					arguments("no role", signed(right().claim("role", null))),
					arguments("an unknown role", signed(right().claim("role", "EMPEROR"))),
					arguments("a user that is no UUID", signed(right().subject("admin"))),
					arguments("not a token", "abc"), arguments("an API key of nobody", "ops_abc"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("forged")
	void aForgedTokenIsRefusedAndNothingIsSaidOfWhy(String what, String token) {
		HttpResponse<String> answer = ApiServer.get("/api/v1/jobs/runs", token);
		assertThat(answer.statusCode()).as(what).isEqualTo(401);
		assertThat(ApiServer.json(answer).path("type").asString()).isEqualTo("/problems/unauthenticated");
		assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
	}

	@Test
	void aTokenThatIsRightIsAccepted() {
		assertThat(ApiServer.get("/api/v1/jobs/runs", signed(right())).statusCode()).isEqualTo(200);
	}

	@Test
	void aClockMayBeLateByAMinute() {
		assertThat(ApiServer.get("/api/v1/jobs/runs", signed(right().expiration(at(Duration.ofSeconds(-20)))))
			.statusCode()).isEqualTo(200);
	}

	@Test
	void aTokenOfTheFormerSecretIsAcceptedWhileItRotates() {
		SigningKeys former = SigningKeys.of(ApiServer.PREVIOUS_SECRET, null);
		assertThat(ApiServer.get("/api/v1/jobs/runs", ApiServer.token(former, Role.SELLER, USER)).statusCode())
			.isEqualTo(200);
	}

}
