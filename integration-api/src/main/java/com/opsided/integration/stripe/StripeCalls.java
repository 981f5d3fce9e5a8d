package com.opsided.integration.stripe;

import com.opsided.integration.outbound.Access;
import com.opsided.integration.outbound.CallProvider;
import com.opsided.integration.outbound.ProviderFault;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.web.ApiProblem;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;

/**
 * Calls Stripe for a connected account. By Connect the platform's own key speaks for the
 * account that is named, as Stripe advises; by Stripe Apps the account's token does.
 */
final class StripeCalls {

	private final StripeProperties properties;

	private final CallProvider stripe;

	private final StripeHttp http;

	private final StripeAccess access;

	StripeCalls(StripeProperties properties, CallProvider stripe, StripeHttp http, StripeAccess access) {
		this.properties = properties;
		this.stripe = stripe;
		this.http = http;
		this.access = access;
	}

	<T> T call(String operation, Connection connection, Exchange<T> exchange) {
		Access opened = this.access.of(connection);
		return this.stripe.call(operation, opened, (key) -> once(connection, key, exchange));
	}

	private <T> T once(Connection connection, String key, Exchange<T> exchange) {
		StripeClient.StripeClientBuilder client = StripeClient.builder()
			.setApiKey(key)
			.setApiBase(this.properties.apiUrl().toString().replaceAll("/+$", ""))
			.setMaxNetworkRetries(0)
			.setHttpClient(this.http);
		if (this.properties.flavour() == StripeProperties.Flavour.CONNECT) {
			client.setStripeAccount(connection.externalId());
		}
		try {
			return exchange.send(client.build());
		}
		catch (StripeException ex) {
			if (StripeFaults.ACCOUNT_INVALID.equals(ex.getCode())) {
				this.access.lost(connection);
			}
			throw StripeFaults.of(ex);
		}
		catch (ProviderFault | ApiProblem ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// what stripe-java throws at what it cannot read has no common name
			throw ProviderFault.unreadable(ex);
		}
	}

	/**
	 * Sends one request.
	 *
	 * @param <T> what comes of it
	 */
	interface Exchange<T> {

		T send(StripeClient client) throws StripeException;

	}

}
