package com.opsided.sandbox.google.oauth;

import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.store.Memory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Google's consent page and tokens.
 */
@Configuration(proxyBeanMethods = false)
@Import({ GoogleConsentController.class, GoogleTokenController.class })
public class GoogleOAuthConfiguration {

	@Bean
	GoogleGrants googleGrants(SandboxClock clock, Memory memory) {
		return new GoogleGrants(clock, memory);
	}

}
