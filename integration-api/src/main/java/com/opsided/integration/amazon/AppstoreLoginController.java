package com.opsided.integration.amazon;

import com.opsided.integration.connection.AnswerConsent;
import com.opsided.integration.connection.ConsentRoute;
import com.opsided.integration.oauth.PresentCaller;
import com.opsided.shared.account.Region;
import com.opsided.shared.oauth.PendingLogin;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Connects a seller who begins in Amazon's Appstore ({@code amazon-fba.md} §1.2). Amazon
 * opens this in the seller's browser, which has no access token: it is sent to the page
 * where sellers sign in, with a key. That page calls again with the key and a token, and
 * sends the browser on to Amazon, whose callback is the usual one.
 */
@ApiController
class AppstoreLoginController {

	private final AmazonConsent amazon;

	private final AppstoreLogin logins;

	private final ConsentRoute route;

	AppstoreLoginController(AmazonConsent amazon, AppstoreLogin logins, ConsentRoute route) {
		this.amazon = amazon;
		this.logins = logins;
		this.route = route;
	}

	@GetMapping("/api/v1/amazon/login")
	@ApiResponse(responseCode = "200")
	@ApiResponse(responseCode = "302", description = "To the page, for a browser", content = @Content)
	@SecurityRequirements
	@Operation(summary = "Takes a seller whom Amazon's Appstore sent",
			description = "Without a token: 302 to the page where sellers sign in, with the parameter login. With a "
					+ "token, and login or Amazon's own parameters: as GET /api/v1/amazon/auth. The region is told by "
					+ "Amazon's address; the parameter is for a simulated Amazon.")
	ResponseEntity<AnswerConsent.Started> login(HttpServletRequest request,
			@RequestParam(name = "amazon_callback_uri", required = false) @Nullable String callbackUri,
			@RequestParam(name = "amazon_state", required = false) @Nullable String amazonState,
			@RequestParam(name = "selling_partner_id", required = false) @Nullable String seller,
			@RequestParam(required = false) @Nullable String login,
			@RequestParam(required = false) @Nullable String region) {
		Caller caller = PresentCaller.find();
		if (caller == null) {
			return ResponseEntity.status(HttpStatus.FOUND)
				.cacheControl(CacheControl.noStore())
				.location(this.logins.signIn(this.logins.read(callbackUri, amazonState, seller)))
				.build();
		}
		Region told = (region != null) ? AmazonConsentController.region(region) : null;
		PendingLogin pending = (login != null) ? this.logins.resume(login)
				: this.logins.read(callbackUri, amazonState, seller);
		return this.route.start(request, caller, this.amazon, this.logins.region(pending, told),
				pending.sellingPartnerId(), (redirectUri, state) -> this.amazon.back(pending.callbackUri(),
						pending.amazonState(), redirectUri, state));
	}

}
