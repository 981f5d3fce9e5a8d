package com.opsided.integration.announce;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Announces the ports, and ends when it is told to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnnounceProperties.class)
class AnnounceConfiguration {

	@Bean
	AnnouncePorts announcePorts(AnnounceProperties properties) {
		return new AnnouncePorts(properties);
	}

	@Bean
	EndWithInput endWithInput(AnnounceProperties properties) {
		return new EndWithInput(properties);
	}

}
