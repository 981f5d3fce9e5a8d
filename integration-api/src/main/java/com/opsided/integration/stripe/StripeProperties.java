package com.opsided.integration.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Stripe. Nothing but the addresses differs between Stripe and a simulated
 * one.
 *
 * @param flavour how accounts are connected
 * @param clientId the platform's id ({@code STRIPE_CLIENT_ID}); empty until it is used
 * @param clientSecret the platform's secret key ({@code STRIPE_CLIENT_SECRET})
 * @param connectUrl consent and tokens of Connect
 * @param appsUrl the consent page of Stripe Apps
 * @param apiUrl Stripe's API, which gives the tokens of Stripe Apps, too
 * @param webhookSecret what signs webhooks ({@code STRIPE_WEBHOOK_SECRET})
 * @param webhookTolerance how old a webhook may be, and how far ahead of our clock
 * @param connectConsentUrl the consent page of Connect where browsers reach it at another
 * address than we do
 */
@ConfigurationProperties("opsided.stripe")
public record StripeProperties(@DefaultValue("CONNECT") Flavour flavour, @DefaultValue("") String clientId,
		@DefaultValue("") String clientSecret, @DefaultValue("https://connect.stripe.com") URI connectUrl,
		@DefaultValue("https://marketplace.stripe.com") URI appsUrl, @DefaultValue("https://api.stripe.com") URI apiUrl,
		@DefaultValue("") String webhookSecret, @DefaultValue("5m") Duration webhookTolerance,
		@Nullable URI connectConsentUrl) {

	/** Where a browser finds the consent page of Connect. */
	URI connectConsent() {
		return Objects.requireNonNullElse(this.connectConsentUrl, this.connectUrl);
	}

	@Override
	public String toString() {
		return "Stripe at " + this.apiUrl + " by " + this.flavour;
	}

	/** How accounts are connected. */
	public enum Flavour {

		/** Connect OAuth: tokens that do not end. */
		CONNECT,
		/** Stripe Apps: tokens that are refreshed and rotate. */
		APPS

	}

}
