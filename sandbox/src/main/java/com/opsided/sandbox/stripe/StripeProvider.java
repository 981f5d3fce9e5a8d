package com.opsided.sandbox.stripe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.opsided.sandbox.amazon.fault.FaultWords;
import com.opsided.sandbox.provider.Credentials;
import com.opsided.sandbox.provider.DrawToken;
import com.opsided.sandbox.provider.Endpoint;
import com.opsided.sandbox.provider.Provider;
import com.opsided.sandbox.stripe.oauth.StripeGrants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;

/**
 * What can be called at the simulated Stripe.
 */
final class StripeProvider implements Provider {

	private static final List<Endpoint> ENDPOINTS = List.of(Endpoint.of("stripe.consent", "GET", "/oauth/authorize"),
			Endpoint.of("stripe.decide", "POST", "/oauth/authorize"),
			Endpoint.of("stripe.token", "POST", "/oauth/token"),
			Endpoint.of("stripe.deauthorize", "POST", "/oauth/deauthorize"),
			Endpoint.of("stripe.apps.consent", "GET", "/apps/oauth/v2/authorize"),
			Endpoint.of("stripe.apps.decide", "POST", "/apps/oauth/v2/authorize"),
			Endpoint.of("stripe.apps.token", "POST", "/v1/oauth/token"),
			Endpoint.of("stripe.account", "GET", "/v1/account"),
			Endpoint.of("stripe.balance_transactions.list", "GET", "/v1/balance_transactions"),
			Endpoint.of("stripe.balance_transactions.get", "GET", "/v1/balance_transactions/{id}"));

	private final StripeGrants grants;

	private final JsonMapper json;

	StripeProvider(StripeGrants grants, JsonMapper json) {
		this.grants = grants;
		this.json = json;
	}

	@Override
	public String name() {
		return "stripe";
	}

	@Override
	public List<Endpoint> endpoints() {
		return ENDPOINTS;
	}

	@Override
	public String whom(HttpServletRequest request) {
		return Stream
			.of(request.getHeader("Stripe-Account"), request.getParameter("stripe_user_id"),
					request.getParameter("account"))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> bySecret(request));
	}

	private String bySecret(HttpServletRequest request) {
		return Stream
			.of(request.getParameter("refresh_token"), request.getParameter("code"), Credentials.bearer(request),
					Credentials.basic(request).map(Credentials::name).orElse(""))
			.filter(Objects::nonNull)
			.map(this.grants::accountOf)
			.filter((each) -> !each.isEmpty())
			.findFirst()
			.orElse("");
	}

	@Override
	public FaultWords words(Endpoint endpoint) {
		return new StripeWords(endpoint.path().pattern().contains("oauth"), this.json);
	}

	@Override
	public void begin(HttpServletRequest request, HttpServletResponse response) {
		String version = request.getHeader("Stripe-Version");
		response.setHeader("Request-Id", DrawToken.starting("req_", 14));
		response.setHeader("Stripe-Version", (version != null) ? version : StripePlatform.API_VERSION);
	}

	@Override
	public void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
		StripeApiException ex = StripeApiException.unknown(request.getMethod(),
				request.getRequestURI().substring("/stripe".length()));
		response.setStatus(HttpStatus.NOT_FOUND.value());
		response.setContentType("application/json");
		response.getOutputStream().write(this.json.writeValueAsString(ex.body()).getBytes(StandardCharsets.UTF_8));
	}

}
