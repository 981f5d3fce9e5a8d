package com.opsided.integration.stripe;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.integration.outbound.OutboundHttp;
import com.opsided.integration.outbound.OutboundReply;
import com.opsided.integration.outbound.OutboundRequest;
import com.opsided.integration.outbound.ProviderFault;
import com.opsided.integration.outbound.WaitFor;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;

/** Lets stripe-java go our way out: it sends each request once. */
final class StripeHttp extends HttpClient {

	private static final int TOO_MANY = 429;

	private final OutboundHttp http;

	private final Clock clock;

	StripeHttp(OutboundHttp http, Clock clock) {
		this.http = http;
		this.clock = clock;
	}

	@Override
	public StripeResponse request(StripeRequest request) throws StripeException {
		Map<String, List<String>> headers = new HashMap<>(request.headers().map());
		byte[] body = OutboundRequest.NOTHING;
		if (request.content() != null) {
			headers.put("Content-Type", List.of(request.content().contentType()));
			body = request.content().byteArrayContent();
		}
		try {
			OutboundReply reply = this.http
				.send(new OutboundRequest(request.method().name(), request.url().toURI(), headers, body));
			if (reply.status() == TOO_MANY) {
				throw ProviderFault.tooMany("Stripe counts too many calls",
						WaitFor.of(reply.header("retry-after"), this.clock.instant()));
			}
			return new StripeResponse(reply.status(), HttpHeaders.of(reply.headers()), reply.text());
		}
		catch (IOException ex) {
			throw ProviderFault.of(ex);
		}
		catch (URISyntaxException ex) {
			throw ProviderFault.unreadable(ex);
		}
	}

	@Override
	public StripeResponse requestWithRetries(StripeRequest request) throws StripeException {
		return request(request);
	}

}
