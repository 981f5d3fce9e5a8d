package com.opsided.integration.token;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import com.opsided.integration.google.GoogleProperties;
import com.opsided.integration.stripe.StripeProperties;
import com.opsided.shared.access.ConnectionTokens;
import com.opsided.shared.amazon.AmazonProperties;
import com.opsided.shared.amazon.KeptTokens;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.schedule.DailyTaskTable;
import com.opsided.shared.server.TellRefresh;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.ExchangeRefreshToken;
import com.opsided.shared.token.LeasedAccess;
import com.opsided.shared.token.RefreshPolicy;
import com.opsided.shared.token.TokenLeaseTable;
import com.opsided.shared.token.TokenStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** Access tokens of all providers, and the daily round. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ TokenProperties.class, AmazonProperties.class, GoogleProperties.class,
		StripeProperties.class })
class TokenConfiguration {

	@Bean
	TokenStore tokenStore(JdbcClient jdbc, ConnectionTable connections, ConnectionSecretTable secrets,
			PlatformTransactionManager transactions) {
		TransactionTemplate own = new TransactionTemplate(transactions);
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return new TokenStore(connections, secrets, new TokenLeaseTable(jdbc),
				(work) -> own.executeWithoutResult((status) -> work.run()));
	}

	@Bean
	ConnectionAccess connectionAccess(TokenStore store, TokenProperties properties, AmazonProperties amazon,
			GoogleProperties google, StripeProperties stripe, AuditEventTable events, MeterRegistry meters,
			Clock clock) {
		RestClient http = TokenWire.client(properties);
		List<ExchangeRefreshToken> exchanges = List.of(
				new ExchangeAtEndpoint(TokenEndpoints.amazon(amazon), http, clock),
				new ExchangeAtEndpoint(TokenEndpoints.google(google), http, clock),
				(stripe.flavour() == StripeProperties.Flavour.APPS)
						? new ExchangeAtEndpoint(TokenEndpoints.stripe(stripe), http, clock) : new LastingTokens());
		countFromZero(meters);
		return new LeasedAccess(store, exchanges, RefreshPolicy.USUAL,
				new TellRefresh(events, (provider, outcome) -> refreshes(meters, provider, outcome).increment()),
				clock);
	}

	/** What begins with 1 is no increase to Prometheus. */
	private static void countFromZero(MeterRegistry meters) {
		for (Provider provider : Provider.values()) {
			String name = provider.name().toLowerCase(Locale.ROOT);
			refreshes(meters, name, "success").increment(0);
			for (FailureCategory category : FailureCategory.values()) {
				refreshes(meters, name, category.name().toLowerCase(Locale.ROOT)).increment(0);
			}
		}
	}

	private static Counter refreshes(MeterRegistry meters, String provider, String outcome) {
		return meters.counter("opsided.token.refresh", "provider", provider, "outcome", outcome);
	}

	@Bean
	KeptTokens keptTokens(ConnectionTable connections, ObjectProvider<ConnectionAccess> access) {
		return new ConnectionTokens(connections, access::getObject);
	}

	@Bean
	DailyRound dailyRound(JdbcClient jdbc, ConnectionTable connections, ConnectionAccess access, AuditEventTable events,
			TokenProperties properties, MeterRegistry meters, Clock clock) {
		return new DailyRound(new DailyTaskTable(jdbc), connections, access,
				new WarnOfEnd(events, properties.warn(), meters), clock);
	}

	@Bean
	@ConditionalOnProperty(name = "opsided.tokens.daily", matchIfMissing = true)
	RepeatRound repeatRound(DailyRound round, TokenProperties properties) {
		return new RepeatRound(round, properties.look());
	}

}
