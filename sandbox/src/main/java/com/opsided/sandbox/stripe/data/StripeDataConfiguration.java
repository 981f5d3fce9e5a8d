package com.opsided.sandbox.stripe.data;

import com.opsided.sandbox.stripe.oauth.StripeGrants;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Stripe's API.
 */
@Configuration(proxyBeanMethods = false)
@Import(StripeController.class)
public class StripeDataConfiguration {

	@Bean
	AdmitCaller admitCaller(StripeGrants grants) {
		return new AdmitCaller(grants);
	}

}
