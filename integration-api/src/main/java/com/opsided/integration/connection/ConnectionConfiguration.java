package com.opsided.integration.connection;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.opsided.integration.oauth.ClientSecretEnd;
import com.opsided.integration.oauth.ConsentProvider;
import com.opsided.integration.oauth.FinishConsent;
import com.opsided.integration.oauth.OAuthProperties;
import com.opsided.integration.oauth.StartConsent;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.TokenLeaseTable;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.AuditTrail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told about connections, and how they end. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

	@Bean
	DescribeConnection describeConnection(ConnectionTable connections, ConnectionSecretTable secrets, JdbcClient jdbc,
			UserTable users, ObjectProvider<ClientSecretEnd> ends, Clock clock) {
		ClientSecretEnd any = (
				provider) -> ends.stream().map((each) -> each.warned(provider)).flatMap(Optional::stream).findFirst();
		return new DescribeConnection(connections, secrets, new TokenLeaseTable(jdbc), users,
				new CheckHealth(any, clock));
	}

	@Bean
	ConsentRoute consentRoute(OAuthProperties properties, ConnectionTable connections, StartConsent start,
			FinishConsent finish, DescribeConnection describe) {
		return new ConsentRoute(properties, connections, start, finish, new AnswerConsent(describe));
	}

	@Bean
	DisconnectConnection disconnectConnection(ConnectionTable connections, ConnectionSecretTable secrets,
			RevocationTable revocations, ObjectProvider<ConsentProvider> providers, KeyRing keys, AuditTrail trail,
			PlatformTransactionManager transactions, Clock clock) {
		return new DisconnectConnection(connections, secrets, revocations,
				providers.stream().collect(Collectors.toMap(ConsentProvider::provider, Function.identity())), keys,
				trail, new TransactionTemplate(transactions), clock);
	}

	@Bean
	RefreshConnection refreshConnection(ObjectProvider<ConnectionAccess> access, ConnectionSecretTable secrets) {
		return new RefreshConnection(access, secrets);
	}

}
