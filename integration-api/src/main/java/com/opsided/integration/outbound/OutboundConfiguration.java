package com.opsided.integration.outbound;

import com.opsided.shared.amazon.ProviderCalls;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundProperties.class)
class OutboundConfiguration {

	@Bean
	ProviderMeters providerMeters(MeterRegistry registry) {
		return new ProviderMeters(registry);
	}

	@Bean
	ProviderCalls amazonMeters(ProviderMeters meters) {
		return (call) -> meters.ended("amazon", call.operation(), call.failure(), call.took(), call.waited());
	}

}
