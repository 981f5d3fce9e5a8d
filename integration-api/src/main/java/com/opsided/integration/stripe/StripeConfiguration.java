package com.opsided.integration.stripe;

import java.time.Clock;
import java.util.List;

import com.opsided.integration.connection.EndConnection;
import com.opsided.integration.outbound.CallProvider;
import com.opsided.integration.outbound.OutboundHttp;
import com.opsided.integration.outbound.OutboundProperties;
import com.opsided.integration.outbound.ProviderMeters;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.StripeEventTable;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.web.AuditTrail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StripeProperties.class)
class StripeConfiguration {

	@Bean(destroyMethod = "close")
	OutboundHttp stripeOutbound(OutboundProperties limits, StripeProperties properties) {
		return new OutboundHttp(limits, List.of(properties.apiUrl()));
	}

	@Bean
	StripeCalls stripeCalls(StripeProperties properties, OutboundProperties limits, ProviderMeters meters,
			OutboundHttp stripeOutbound, ObjectProvider<ConnectionAccess> tokens, ConnectionTable connections,
			AuditTrail trail, Clock clock) {
		return new StripeCalls(properties, new CallProvider("Stripe", limits, meters),
				new StripeHttp(stripeOutbound, clock),
				new StripeAccess(properties, tokens::getObject, connections, trail));
	}

	@Bean
	CheckSignature stripeSignature(StripeProperties properties, Clock clock) {
		return new CheckSignature(properties.webhookSecret(), properties.webhookTolerance(), clock);
	}

	@Bean
	TakeEvent takeStripeEvent(JdbcClient jdbc, ConnectionTable connections, EndConnection ending,
			PlatformTransactionManager transactions, Clock clock) {
		return new TakeEvent(new StripeEventTable(jdbc), connections, ending, new TransactionTemplate(transactions),
				clock);
	}

}
