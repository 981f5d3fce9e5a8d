package com.opsided.sandbox;

import java.util.Map;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * Settings that nothing outside the sandbox has a say in: neither the process's
 * properties nor another application's files.
 */
final class SandboxEnvironment extends StandardServletEnvironment {

	SandboxEnvironment(int port) {
		getPropertySources().addFirst(new MapPropertySource("sandbox",
				Map.of("server.port", String.valueOf(port), "server.shutdown", "immediate", "spring.config.location",
						"optional:classpath:/com/opsided/sandbox/", "spring.config.name", "sandbox-server",
						"spring.jackson.default-property-inclusion", "non_null",
						// stripe-java sends created[gte] as it is
						"server.tomcat.relaxed-query-chars", "[,]", "logging.level.root", "warn")));
	}

	@Override
	protected void customizePropertySources(MutablePropertySources propertySources) {
		// none of the process's
	}

}
