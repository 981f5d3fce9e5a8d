package com.opsided.sync.pull;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import com.opsided.shared.access.ConnectionTokens;
import com.opsided.shared.access.ExchangeAtAmazon;
import com.opsided.shared.amazon.KeptTokens;
import com.opsided.shared.amazon.RefreshAccess;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.server.TellRefresh;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.LeasedAccess;
import com.opsided.shared.token.RefreshPolicy;
import com.opsided.shared.token.TokenLeaseTable;
import com.opsided.shared.token.TokenStore;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Amazon's access tokens. The key is asked for with the first token: files are loaded
 * without any.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

	@Bean
	@Lazy
	KeyRing keyRing(Environment environment) {
		return KeyRing.of(Map.of("ENCRYPTION_KEY", environment.getProperty("ENCRYPTION_KEY", ""),
				"ENCRYPTION_KEY_PREVIOUS", environment.getProperty("ENCRYPTION_KEY_PREVIOUS", "")));
	}

	@Bean
	@Lazy
	ConnectionSecretTable connectionSecretTable(JdbcClient jdbc, KeyRing keys) {
		return new ConnectionSecretTable(jdbc, keys);
	}

	/** Sealed as well, and so looked after with the secrets of connections. */
	@Bean
	RevocationTable revocationTable(JdbcClient jdbc) {
		return new RevocationTable(jdbc);
	}

	@Bean
	@Lazy
	ConnectionAccess connectionAccess(JdbcClient jdbc, ConnectionSecretTable secrets,
			PlatformTransactionManager transactions, RefreshAccess amazon, ObjectProvider<MeterRegistry> meters,
			ObjectProvider<Clock> clocks) {
		TransactionTemplate own = new TransactionTemplate(transactions);
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		TokenStore store = new TokenStore(new ConnectionTable(jdbc), secrets, new TokenLeaseTable(jdbc),
				(work) -> own.executeWithoutResult((status) -> work.run()));
		return new LeasedAccess(store, List.of(new ExchangeAtAmazon(amazon)), RefreshPolicy.USUAL,
				new TellRefresh(new AuditEventTable(jdbc), counter(meters)), clocks.getIfAvailable(Clock::systemUTC));
	}

	private static BiConsumer<String, String> counter(ObjectProvider<MeterRegistry> meters) {
		return (provider,
				outcome) -> meters.ifAvailable((registry) -> registry
					.counter("opsided.token.refresh", "provider", provider, "outcome", outcome)
					.increment());
	}

	@Bean
	KeptTokens keptTokens(JdbcClient jdbc, ObjectProvider<ConnectionAccess> access) {
		return new ConnectionTokens(new ConnectionTable(jdbc), access::getObject);
	}

}
