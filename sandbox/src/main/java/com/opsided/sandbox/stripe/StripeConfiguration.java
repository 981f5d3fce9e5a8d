package com.opsided.sandbox.stripe;

import com.opsided.sandbox.amazon.fault.Faults;
import com.opsided.sandbox.amazon.fault.OperationNames;
import com.opsided.sandbox.amazon.gate.Calls;
import com.opsided.sandbox.amazon.store.Memory;
import com.opsided.sandbox.provider.ProviderGate;
import com.opsided.sandbox.stripe.oauth.StripeGrants;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The accounts of the simulated Stripe and the way of every call to it.
 */
@Configuration(proxyBeanMethods = false)
public class StripeConfiguration {

	@Bean
	StripeUsers stripeUsers(Memory memory) {
		return new StripeUsers(memory);
	}

	@Bean
	StripeProvider stripeProvider(StripeGrants grants, JsonMapper json) {
		return new StripeProvider(grants, json);
	}

	@Bean
	ProviderGate stripeGate(StripeProvider stripe, Faults faults, Calls calls) {
		return new ProviderGate(stripe, faults, calls);
	}

	@Bean
	OperationNames stripeOperations(StripeProvider stripe) {
		return stripe.operations();
	}

}
