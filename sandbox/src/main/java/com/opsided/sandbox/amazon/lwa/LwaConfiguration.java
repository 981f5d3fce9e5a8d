package com.opsided.sandbox.amazon.lwa;

import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.store.Memory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Login with Amazon.
 */
@Configuration(proxyBeanMethods = false)
@Import({ TokenController.class, ConsentController.class })
public class LwaConfiguration {

	@Bean
	Applications applications(SandboxOptions options) {
		return new Applications(options.applications());
	}

	@Bean
	Grants grants(SandboxClock clock, Memory memory) {
		return new Grants(clock, memory);
	}

}
