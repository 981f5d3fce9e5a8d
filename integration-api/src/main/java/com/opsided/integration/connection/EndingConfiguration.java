package com.opsided.integration.connection;

import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.web.AuditTrail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EndingConfiguration {

	@Bean
	FindConnection findConnection(ConnectionTable connections) {
		return new FindConnection(connections);
	}

	@Bean
	EndConnection endConnection(ConnectionTable connections, ConnectionSecretTable secrets, AuditTrail trail) {
		return new WipeConnection(connections, secrets, trail);
	}

}
