package com.opsided.integration.apikey;

import java.time.Clock;

import com.opsided.shared.apikey.ApiKeyTable;
import com.opsided.shared.web.AuditTrail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys that a user's programs call with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiKeyProperties.class)
class ApiKeyConfiguration {

	@Bean
	ApiKeyTable apiKeyTable(JdbcClient jdbc) {
		return new ApiKeyTable(jdbc);
	}

	@Bean
	ChangeApiKeys changeApiKeys(ApiKeyTable keys, AuditTrail trail, TransactionTemplate transaction,
			ApiKeyProperties properties, Clock clock) {
		return new ChangeApiKeys(keys, trail, transaction, properties, clock);
	}

}
