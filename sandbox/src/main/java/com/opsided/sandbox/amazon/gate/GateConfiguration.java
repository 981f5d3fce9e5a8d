package com.opsided.sandbox.amazon.gate;

import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.fault.Faults;
import com.opsided.sandbox.amazon.lwa.Grants;
import com.opsided.sandbox.amazon.quota.Quotas;
import com.opsided.sandbox.amazon.seller.Sellers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The way of every call.
 */
@Configuration(proxyBeanMethods = false)
@Import(RefusalAdvice.class)
public class GateConfiguration {

	@Bean
	Quotas quotas(SandboxClock clock, SandboxOptions options) {
		return new Quotas(clock, options.quotaFactor());
	}

	@Bean
	Calls calls() {
		return new Calls();
	}

	@Bean
	Refusal refusal(JsonMapper json) {
		return new Refusal(json);
	}

	@Bean
	Gate gate(Grants grants, Sellers sellers, Quotas quotas, Faults faults, Calls calls, Refusal refusal) {
		return new Gate(new Visitors(grants, sellers), quotas, faults, calls, refusal);
	}

}
