package com.opsided.sandbox.stripe.oauth;

import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.store.Memory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Stripe's consent pages and tokens.
 */
@Configuration(proxyBeanMethods = false)
@Import({ StripeConsentController.class, StripeTokenController.class })
public class StripeOAuthConfiguration {

	@Bean
	StripeGrants stripeGrants(SandboxClock clock, Memory memory) {
		return new StripeGrants(clock, memory);
	}

}
