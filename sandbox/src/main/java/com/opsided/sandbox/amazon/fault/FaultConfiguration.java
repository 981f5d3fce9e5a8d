package com.opsided.sandbox.amazon.fault;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The faults.
 */
@Configuration(proxyBeanMethods = false)
public class FaultConfiguration {

	@Bean
	Faults faults() {
		return new Faults();
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> hangUp() {
		return (factory) -> factory.addEngineValves(new HangUp());
	}

}
