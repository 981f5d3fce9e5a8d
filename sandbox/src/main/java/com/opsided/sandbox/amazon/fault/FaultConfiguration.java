package com.opsided.sandbox.amazon.fault;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.opsided.sandbox.amazon.Operation;
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
	OperationNames amazonOperations() {
		return new OperationNames(Stream.of(Operation.values()).map(Operation::id).collect(Collectors.toSet()));
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> hangUp() {
		return (factory) -> factory.addEngineValves(new HangUp());
	}

}
