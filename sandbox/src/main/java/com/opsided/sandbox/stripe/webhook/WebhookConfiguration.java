package com.opsided.sandbox.stripe.webhook;

import com.opsided.sandbox.amazon.SandboxClock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The events that Stripe sends.
 */
@Configuration(proxyBeanMethods = false)
public class WebhookConfiguration {

	@Bean
	SendEvents sendEvents(SandboxClock clock) {
		return new SendEvents(clock);
	}

	@Bean
	Listeners listeners(SendEvents send) {
		return new Listeners(send);
	}

}
