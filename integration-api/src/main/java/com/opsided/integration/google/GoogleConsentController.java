package com.opsided.integration.google;

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

/** Connects a mailbox. */
@ApiController
@RequestMapping("/api/v1/gmail")
class GoogleConsentController {

	private final GoogleConsent google;

	private final ConsentRoute route;

	GoogleConsentController(GoogleConsent google, ConsentRoute route) {
		this.google = google;
		this.route = route;
	}

	@GetMapping("/auth")
	@ApiResponse(responseCode = "200")
	@ApiResponse(responseCode = "302", description = "To the page, for a browser", content = @Content)
	@Operation(summary = "Sends a user to Google's consent page",
			description = "With connection, the mailbox must be the one of that connection. 302 for Accept: text/html, "
					+ "with a cookie.")
	ResponseEntity<AnswerConsent.Started> auth(Caller caller, HttpServletRequest request,
			@RequestParam(required = false) @Nullable UUID connection,
			@RequestParam(required = false) @Nullable String returnUrl) {
		Connection again = this.route.again(caller, this.google, connection);
		String mailbox = (again != null) ? again.externalId() : null;
		return this.route.start(request, caller, this.google, null, mailbox,
				(redirectUri, state) -> this.google.page(mailbox, redirectUri, state));
	}

	@GetMapping("/callback")
	@ApiResponse(responseCode = "200")
	@ApiResponse(responseCode = "302", description = "To the page, for a browser", content = @Content)
	@SecurityRequirements
	@Operation(summary = "Takes Google's answer", description = "400 and nothing is stored if it was denied, if mail "
			+ "may not be read, or if it does not belong to a consent that was started here.")
	ResponseEntity<AnswerConsent.Finished> callback(HttpServletRequest request,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String code,
			@RequestParam(required = false) @Nullable String error) {
		return this.route.finish(request, this.google, "code");
	}

}
