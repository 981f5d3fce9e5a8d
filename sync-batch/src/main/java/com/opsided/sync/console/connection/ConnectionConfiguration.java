package com.opsided.sync.console.connection;

import com.opsided.sync.console.hub.Hub;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of connections needs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ReturnProperties.class)
class ConnectionConfiguration {

	@Bean
	ConnectionCalls connectionCalls(Hub hub) {
		return new ConnectionCalls(hub);
	}

	@Bean
	BeginConsent beginConsent(Hub hub, ReturnProperties properties) {
		return new BeginConsent(hub, properties);
	}

}
