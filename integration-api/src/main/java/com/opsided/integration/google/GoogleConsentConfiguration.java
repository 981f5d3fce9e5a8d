package com.opsided.integration.google;

import java.time.Clock;

import com.opsided.integration.oauth.ProviderWire;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Google's side of consent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GoogleProperties.class)
class GoogleConsentConfiguration {

	@Bean
	GoogleConsent googleConsent(GoogleProperties properties, ProviderWire wire, Clock clock) {
		return new GoogleConsent(properties, wire, clock);
	}

}
