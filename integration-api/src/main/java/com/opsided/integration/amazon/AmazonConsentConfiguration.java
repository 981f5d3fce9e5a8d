package com.opsided.integration.amazon;

import java.time.Clock;

import com.opsided.integration.oauth.OAuthProperties;
import com.opsided.integration.oauth.ProviderWire;
import com.opsided.shared.amazon.AmazonProperties;
import com.opsided.shared.oauth.PendingLoginTable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Amazon's side of consent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsentProperties.class)
class AmazonConsentConfiguration {

	@Bean
	AmazonConsent amazonConsent(AmazonProperties amazon, ConsentProperties consent, ProviderWire wire, Clock clock) {
		return new AmazonConsent(amazon, consent, wire, clock);
	}

	@Bean
	AppstoreLogin appstoreLogin(OAuthProperties properties, ConsentProperties consent, PendingLoginTable logins,
			Clock clock) {
		return new AppstoreLogin(properties, new SellerCentralCallback(consent), logins, clock);
	}

	@Bean
	SecretEnd secretEnd(ConsentProperties properties, Clock clock) {
		return new SecretEnd(properties, clock);
	}

}
