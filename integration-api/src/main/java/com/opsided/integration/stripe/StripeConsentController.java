package com.opsided.integration.stripe;

import java.util.UUID;

import com.opsided.integration.connection.AnswerConsent;
import com.opsided.integration.connection.ConsentRoute;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Connects a Stripe account. */
@ApiController
@RequestMapping("/api/v1/stripe")
class StripeConsentController {

	private final StripeConsent stripe;

	private final ConsentRoute route;

	StripeConsentController(StripeConsent stripe, ConsentRoute route) {
		this.stripe = stripe;
		this.route = route;
	}

	@GetMapping("/auth")
	@ApiResponse(responseCode = "200")
	@ApiResponse(responseCode = "302", description = "To the page, for a browser", content = @Content)
	@Operation(summary = "Sends a user to Stripe's consent page",
			description = "With connection, the account must be the one of that connection. 302 for Accept: text/html, "
					+ "with a cookie.")
	ResponseEntity<AnswerConsent.Started> auth(Caller caller, HttpServletRequest request,
			@RequestParam(required = false) @Nullable UUID connection,
			@RequestParam(required = false) @Nullable String returnUrl) {
		Connection again = this.route.again(caller, this.stripe, connection);
		return this.route.start(request, caller, this.stripe, null, (again != null) ? again.externalId() : null,
				this.stripe::page);
	}

	@GetMapping("/callback")
	@ApiResponse(responseCode = "200")
	@ApiResponse(responseCode = "302", description = "To the page, for a browser", content = @Content)
	@SecurityRequirements
	@Operation(summary = "Takes Stripe's answer", description = "400 and nothing is stored if it was denied or does "
			+ "not belong to a consent that was started here.")
	ResponseEntity<AnswerConsent.Finished> callback(HttpServletRequest request,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String code,
			@RequestParam(required = false) @Nullable String error) {
		return this.route.finish(request, this.stripe, "code");
	}

}
