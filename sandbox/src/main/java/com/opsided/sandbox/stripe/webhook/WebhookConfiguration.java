package com.opsided.sandbox.stripe.webhook;

import com.opsided.sandbox.stripe.oauth.Disconnections;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The events that Stripe sends.
 */
@Configuration(proxyBeanMethods = false)
public class WebhookConfiguration {

	@Bean
	Disconnections disconnections() {
		return (account) -> {
		};
	}

}
