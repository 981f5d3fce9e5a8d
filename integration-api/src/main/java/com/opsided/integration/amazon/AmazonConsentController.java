package com.opsided.integration.amazon;

import java.util.Arrays;
import java.util.UUID;

import com.opsided.integration.connection.AnswerConsent;
import com.opsided.integration.connection.ConsentRoute;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
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

/** Connects a seller who begins here ({@code amazon-fba.md} §1.1). */
@ApiController
@RequestMapping("/api/v1/amazon")
class AmazonConsentController {

	private final AmazonConsent amazon;

	private final ConsentRoute route;

	AmazonConsentController(AmazonConsent amazon, ConsentRoute route) {
		this.amazon = amazon;
		this.route = route;
	}

	@GetMapping("/auth")
	@ApiResponse(responseCode = "200")
	@ApiResponse(responseCode = "302", description = "To the page, for a browser", content = @Content)
	@Operation(summary = "Sends a seller to Amazon's consent page",
			description = "Of the marketplace (its country or its id), else of the region's largest. With connection, "
					+ "the seller must be the one of that connection. 302 for Accept: text/html, with a cookie.")
	ResponseEntity<AnswerConsent.Started> auth(Caller caller, HttpServletRequest request,
			@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @Nullable String marketplace,
			@RequestParam(required = false) @Nullable UUID connection,
			@RequestParam(required = false) @Nullable String returnUrl) {
		Connection again = this.route.again(caller, this.amazon, connection);
		Marketplace place = place(region, marketplace, again);
		return this.route.start(request, caller, this.amazon, place.region(),
				(again != null) ? again.externalId() : null,
				(redirectUri, state) -> this.amazon.page(place, redirectUri, state));
	}

	@GetMapping("/callback")
	@ApiResponse(responseCode = "200")
	@ApiResponse(responseCode = "302", description = "To the page, for a browser", content = @Content)
	@SecurityRequirements
	@Operation(summary = "Takes Amazon's answer", description = "400 and nothing is stored if it was denied or does "
			+ "not belong to a consent that was started here.")
	ResponseEntity<AnswerConsent.Finished> callback(HttpServletRequest request,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(name = "spapi_oauth_code", required = false) @Nullable String code,
			@RequestParam(name = "selling_partner_id", required = false) @Nullable String seller,
			@RequestParam(required = false) @Nullable String error) {
		return this.route.finish(request, this.amazon, "spapi_oauth_code");
	}

	private static Marketplace place(@Nullable String region, @Nullable String marketplace,
			@Nullable Connection again) {
		Region known = (again != null) ? again.region() : null;
		Region wanted = (region != null) ? region(region) : known;
		Marketplace place = (marketplace != null) ? marketplace(marketplace)
				: Marketplace.usual((wanted != null) ? wanted : Region.NA);
		if (wanted != null && place.region() != wanted) {
			throw ApiProblem.field("marketplace", "is not in the region " + wanted.code());
		}
		if (known != null && place.region() != known) {
			throw ApiProblem.field("region", "is not the connection's, which is " + known.code());
		}
		return place;
	}

	private static Marketplace marketplace(String text) {
		return Marketplace.find(text)
			.orElseThrow(() -> ApiProblem.field("marketplace", "is none of Amazon's; use a country such as US or DE"));
	}

	static Region region(String text) {
		return Arrays.stream(Region.values())
			.filter((each) -> each.code().equalsIgnoreCase(text))
			.findFirst()
			.orElseThrow(() -> ApiProblem.field("region", "must be na, eu or fe"));
	}

}
