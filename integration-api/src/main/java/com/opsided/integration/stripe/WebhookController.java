package com.opsided.integration.stripe;

import java.util.Map;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** What Stripe tells without being asked. */
@ApiController
@RequestMapping("/api/v1/stripe/webhook")
class WebhookController {

	private static final Map<String, Boolean> RECEIVED = Map.of("received", true);

	private static final byte[] NOTHING = {};

	private final StripeProperties properties;

	private final CheckSignature signature;

	private final TakeEvent events;

	private final AuditTrail trail;

	WebhookController(StripeProperties properties, CheckSignature signature, TakeEvent events, AuditTrail trail) {
		this.properties = properties;
		this.signature = signature;
		this.events = events;
		this.trail = trail;
	}

	@PostMapping
	@SecurityRequirements
	@Operation(summary = "Stripe's events, signed; of types that nobody knows, too")
	Map<String, Boolean> take(@RequestHeader(name = "Stripe-Signature", required = false) @Nullable String header,
			@RequestBody(required = false) byte @Nullable [] body) {
		if (this.properties.webhookSecret().isBlank()) {
			throw ApiProblem.of(ProblemType.NOT_CONFIGURED, "STRIPE_WEBHOOK_SECRET is not set");
		}
		byte[] sent = (body != null) ? body : NOTHING;
		String objection = this.signature.objection(header, sent);
		if (objection != null) {
			this.trail.record(AuditEvent.of(AuditAction.WEBHOOK_DENIED).target("stripe").detail("reason", objection));
			throw ApiProblem.of(ProblemType.UNAUTHENTICATED, "The signature is missing, wrong or not of now");
		}
		this.events.take(StripeEvent.read(sent));
		return RECEIVED;
	}

}
