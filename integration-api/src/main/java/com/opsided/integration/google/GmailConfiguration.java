package com.opsided.integration.google;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import com.opsided.integration.outbound.CallProvider;
import com.opsided.integration.outbound.OutboundHttp;
import com.opsided.integration.outbound.OutboundProperties;
import com.opsided.integration.outbound.ProviderMeters;
import com.opsided.shared.token.ConnectionAccess;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ GoogleProperties.class, MailProperties.class })
class GmailConfiguration {

	@Bean(destroyMethod = "close")
	OutboundHttp gmailOutbound(OutboundProperties limits, GoogleProperties properties) {
		return new OutboundHttp(limits, List.of(properties.gmailUrl()));
	}

	@Bean
	OpenMailbox openMailbox(ObjectProvider<ConnectionAccess> tokens, OutboundProperties limits, ProviderMeters meters,
			OutboundHttp gmailOutbound, GoogleProperties google, MailProperties properties, DataSource dataSource,
			Clock clock) {
		return new OpenMailbox(tokens::getObject, new CallProvider("Google", limits, meters),
				new OpenGmail(new GmailTransport(gmailOutbound), google),
				new GmailQuotaTable(dataSource, properties.unitsPerMinute(), clock), properties, clock);
	}

}
