package com.opsided.integration.amazon;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

import com.opsided.integration.oauth.OAuthProperties;
import com.opsided.integration.oauth.OpaqueKey;
import com.opsided.shared.account.Region;
import com.opsided.shared.oauth.PendingLogin;
import com.opsided.shared.oauth.PendingLoginTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps what Amazon said when it sent a seller to us, until the seller has signed in. The
 * seller's browser is given a key to it and nothing else.
 */
final class AppstoreLogin {

	private static final Pattern SELLER = Pattern.compile("[A-Za-z0-9]{1,64}");

	private static final int LONGEST_STATE = 2000;

	private final OAuthProperties properties;

	private final SellerCentralCallback callbacks;

	private final PendingLoginTable logins;

	private final Clock clock;

	AppstoreLogin(OAuthProperties properties, SellerCentralCallback callbacks, PendingLoginTable logins, Clock clock) {
		this.properties = properties;
		this.callbacks = callbacks;
		this.logins = logins;
		this.clock = clock;
	}

	/** Checks what came in the query; anybody may have written it. */
	PendingLogin read(@Nullable String callbackUri, @Nullable String amazonState, @Nullable String seller) {
		if (callbackUri == null) {
			throw ApiProblem.field(SellerCentralCallback.FIELD, "is missing; Amazon sends it");
		}
		this.callbacks.regionOf(callbackUri);
		if (amazonState == null || amazonState.isBlank() || amazonState.length() > LONGEST_STATE) {
			throw ApiProblem.field("amazon_state", "is missing or too long");
		}
		if (seller == null || !SELLER.matcher(seller).matches()) {
			throw ApiProblem.field("selling_partner_id", "is missing or none of Amazon's");
		}
		return new PendingLogin(callbackUri, amazonState, seller,
				this.clock.instant().plus(this.properties.stateLife()));
	}

	/** Keeps it, and tells where the seller signs in. */
	URI signIn(PendingLogin login) {
		URI page = this.properties.signInUrl();
		if (page == null) {
			throw ApiProblem.of(ProblemType.UNAUTHENTICATED,
					"Sign in, then open the same address with an access token in the header Authorization: Bearer");
		}
		String key = OpaqueKey.random();
		Tenant.EVERYBODY.run(() -> this.logins.add(OpaqueKey.hash(key), login));
		return UriComponentsBuilder.fromUri(page).queryParam("login", key).build(true).toUri();
	}

	/** Takes it up again after the seller has signed in. */
	PendingLogin resume(String key) {
		Optional<PendingLogin> login = OpaqueKey.isOne(key)
				? Tenant.EVERYBODY.call(() -> this.logins.consume(OpaqueKey.hash(key), this.clock.instant()))
				: Optional.empty();
		return login.orElseThrow(() -> ApiProblem.of(ProblemType.INVALID_REQUEST,
				"This login is unknown, was used, or came too late; begin again at Amazon"));
	}

	/** Where the seller trades: Amazon's address tells, a simulated one's does not. */
	Region region(PendingLogin login, @Nullable Region told) {
		return this.callbacks.regionOf(login.callbackUri()).orElse((told != null) ? told : Region.NA);
	}

}
