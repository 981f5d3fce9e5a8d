package com.opsided.sandbox.amazon.lwa;

import java.net.URI;

import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sandbox.amazon.seller.Sellers;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page on which a seller consents. The form behind its button can be posted without
 * the page; a seller who cancels is sent nowhere, as it is not known where Amazon sends
 * one.
 */
@RestController
final class ConsentController {

	private final Applications applications;

	private final Sellers sellers;

	private final Grants grants;

	ConsentController(Applications applications, Sellers sellers, Grants grants) {
		this.applications = applications;
		this.sellers = sellers;
		this.grants = grants;
	}

	@GetMapping("/apps/authorize/consent")
	ResponseEntity<String> page(@RequestParam("application_id") String applicationId,
			@RequestParam(defaultValue = "") String state,
			@RequestParam(name = "redirect_uri", defaultValue = "") String redirectUri,
			@RequestParam(defaultValue = "") String version) {
		SandboxApplication application = this.applications.withId(applicationId).orElse(null);
		if (application == null || (application.draft() && !version.equals("beta"))) {
			return page(HttpStatus.BAD_REQUEST, ConsentPage.error("MD1000"));
		}
		String target = target(application, redirectUri);
		if (target.isEmpty()) {
			return page(HttpStatus.BAD_REQUEST, ConsentPage.error("MD5101"));
		}
		return page(HttpStatus.OK, ConsentPage.form(application, state, target, this.sellers.all()));
	}

	@PostMapping(path = "/apps/authorize/consent", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<String> decide(@RequestParam("application_id") String applicationId,
			@RequestParam(defaultValue = "") String state,
			@RequestParam(name = "redirect_uri", defaultValue = "") String redirectUri,
			@RequestParam("selling_partner_id") String sellerId,
			@RequestParam(defaultValue = "confirm") String decision) {
		SandboxApplication application = this.applications.withId(applicationId).orElse(null);
		if (application == null || this.sellers.find(sellerId).isEmpty()) {
			return page(HttpStatus.BAD_REQUEST, ConsentPage.error("MD1000"));
		}
		String target = target(application, redirectUri);
		if (target.isEmpty()) {
			return page(HttpStatus.BAD_REQUEST, ConsentPage.error("MD5101"));
		}
		if (!decision.equals("confirm")) {
			return page(HttpStatus.OK, ConsentPage.cancelled());
		}
		Code code = this.grants.codeFor(sellerId, application.clientId(), target);
		return ResponseEntity.status(HttpStatus.FOUND).location(back(target, state, code)).build();
	}

	private static String target(SandboxApplication application, String asked) {
		if (application.redirectUris().isEmpty()) {
			return asked;
		}
		String target = asked.isEmpty() ? application.redirectUris().get(0) : asked;
		return application.redirectUris().contains(target) ? target : "";
	}

	private static URI back(String target, String state, Code code) {
		return UriComponentsBuilder.fromUriString(target)
			.queryParam("state", "{state}")
			.queryParam("selling_partner_id", "{seller}")
			.queryParam("spapi_oauth_code", "{code}")
			.encode()
			.buildAndExpand(state, code.sellerId(), code.code())
			.toUri();
	}

	private static ResponseEntity<String> page(HttpStatus status, String html) {
		return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(html);
	}

}
