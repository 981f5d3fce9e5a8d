package com.opsided.integration.oauth;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.oauth.ConsentStateTable;
import com.opsided.shared.oauth.PendingLoginTable;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.web.AuditTrail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Consent: begun, finished, and taken back. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuthProperties.class)
class OAuthConfiguration {

	@Bean
	ConsentStateTable consentStateTable(JdbcClient jdbc) {
		return new ConsentStateTable(jdbc);
	}

	@Bean
	PendingLoginTable pendingLoginTable(JdbcClient jdbc) {
		return new PendingLoginTable(jdbc);
	}

	@Bean
	RevocationTable revocationTable(JdbcClient jdbc) {
		return new RevocationTable(jdbc);
	}

	@Bean(destroyMethod = "close")
	ProviderWire providerWire(OAuthProperties properties) {
		return new ProviderWire(properties.wire());
	}

	@Bean
	StartConsent startConsent(OAuthProperties properties, ConsentStateTable states, KeyRing keys, AuditTrail trail,
			PlatformTransactionManager transactions, Clock clock) {
		return new StartConsent(properties, states, keys, trail, new TransactionTemplate(transactions), clock);
	}

	@Bean
	KeepGrant keepGrant(AccountTable accounts, ConnectionTable connections, ConnectionSecretTable secrets,
			RevocationTable revocations, AuditTrail trail, PlatformTransactionManager transactions) {
		return new KeepGrant(accounts, connections, secrets, revocations, trail, new TransactionTemplate(transactions));
	}

	@Bean
	FinishConsent finishConsent(OAuthProperties properties, ConsentStateTable states, KeyRing keys, KeepGrant keep,
			ConnectionTable connections, RevocationTable revocations, AuditTrail trail, Clock clock) {
		return new FinishConsent(states, keys, keep, new TakeBack(connections, revocations, keys, trail, clock),
				new TellDenied(trail), properties, clock);
	}

	@Bean
	RevokePending revokePending(OAuthProperties properties, ObjectProvider<ConsentProvider> providers,
			RevocationTable revocations, ConsentStateTable states, PendingLoginTable logins, KeyRing keys,
			AuditTrail trail, PlatformTransactionManager transactions, Clock clock) {
		Map<Provider, ConsentProvider> known = providers.stream()
			.collect(Collectors.toMap(ConsentProvider::provider, Function.identity()));
		return new RevokePending(properties.revocation(), known, revocations, states, logins, keys, trail,
				new TransactionTemplate(transactions), clock);
	}

	@Bean(destroyMethod = "close")
	EveryNowAndThen revocationRounds(OAuthProperties properties, RevokePending revoke) {
		return EveryNowAndThen.start("revocations", revoke, properties.revocation().pause());
	}

}
