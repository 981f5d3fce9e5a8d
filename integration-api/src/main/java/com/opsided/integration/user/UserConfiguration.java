package com.opsided.integration.user;

import java.time.Clock;

import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.AuditTrail;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Users and their passwords. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PasswordProperties.class, FirstAdminProperties.class })
class UserConfiguration {

	@Bean
	UserTable userTable(JdbcClient jdbc) {
		return new UserTable(jdbc);
	}

	@Bean
	PasswordRules passwordRules() {
		return new PasswordRules();
	}

	@Bean
	HashPassword hashPassword(PasswordProperties properties, MeterRegistry meters) {
		return new HashPassword(properties, meters);
	}

	@Bean
	ChangeUsers changeUsers(UserTable users, SessionTable sessions, ConnectionTable connections, HashPassword passwords,
			PasswordRules rules, AuditTrail trail, TransactionTemplate transaction, Clock clock) {
		return new ChangeUsers(users, sessions, connections, passwords, rules, trail, transaction, clock);
	}

	@Bean
	FirstAdmin firstAdmin(UserTable users, HashPassword passwords, PasswordRules rules, AuditTrail trail,
			FirstAdminProperties properties, Environment environment, Clock clock) {
		return new FirstAdmin(users, passwords, rules, trail, properties, environment, clock);
	}

}
