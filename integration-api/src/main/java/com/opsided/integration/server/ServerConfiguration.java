package com.opsided.integration.server;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.server.ServingConfiguration;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.RouteRules;
import com.opsided.shared.web.WebConfiguration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What the facade needs besides its controllers, which stand with their features. */
@Configuration(proxyBeanMethods = false)
@Import({ WebConfiguration.class, ServingConfiguration.class })
class ServerConfiguration {

	/** Every other route needs a token. */
	@Bean
	RouteRules routeRules(Environment environment) {
		return new RouteRules()
			.open("/health", "/health/**", "/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/amazon/callback",
					"/api/v1/amazon/login", "/api/v1/gmail/callback", "/api/v1/stripe/callback",
					"/api/v1/stripe/webhook")
			.open((request) -> Integer.valueOf(request.getLocalPort())
				.equals(environment.getProperty("local.management.port", Integer.class)))
			.only(null, "/api/v1/users/**", Role.ADMIN)
			.only(null, "/api/v1/audit-log/**", Role.ADMIN);
	}

	@Bean
	AccountScope accountScope(AccountTable accounts) {
		return new AccountScope(accounts);
	}

	@Bean
	AuditTrail auditTrail(AuditEventTable events) {
		return new AuditTrail(events);
	}

}
