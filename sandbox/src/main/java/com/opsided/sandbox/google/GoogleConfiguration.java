package com.opsided.sandbox.google;

import com.opsided.sandbox.amazon.fault.Faults;
import com.opsided.sandbox.amazon.fault.OperationNames;
import com.opsided.sandbox.amazon.gate.Calls;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.amazon.store.Memory;
import com.opsided.sandbox.google.oauth.GoogleGrants;
import com.opsided.sandbox.provider.ProviderGate;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The users of the simulated Google and the way of every call to it.
 */
@Configuration(proxyBeanMethods = false)
public class GoogleConfiguration {

	@Bean
	GoogleUsers googleUsers(Sellers sellers, Memory memory) {
		return new GoogleUsers(sellers, memory);
	}

	@Bean
	GoogleProvider googleProvider(GoogleGrants grants, JsonMapper json) {
		return new GoogleProvider(grants, json);
	}

	@Bean
	ProviderGate googleGate(GoogleProvider google, Faults faults, Calls calls) {
		return new ProviderGate(google, faults, calls);
	}

	@Bean
	OperationNames googleOperations(GoogleProvider google) {
		return google.operations();
	}

}
