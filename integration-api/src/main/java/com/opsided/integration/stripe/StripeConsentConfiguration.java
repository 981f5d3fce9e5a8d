package com.opsided.integration.stripe;

import java.time.Clock;

import com.opsided.integration.oauth.ProviderWire;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stripe's side of consent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StripeProperties.class)
class StripeConsentConfiguration {

	@Bean
	StripeConsent stripeConsent(StripeProperties properties, ProviderWire wire, Clock clock) {
		return new StripeConsent(properties, wire, clock);
	}

}
