package com.opsided.sync.server;

import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.apikey.ApiKeyTable;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.server.LiveSessions;
import com.opsided.shared.server.StoredApiKeys;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.web.ApiKeys;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.TokenRevocations;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who calls: sessions end and API keys are taken back at integration-api, and that holds
 * here by the rows it leaves.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CallerConfiguration {

	@Bean
	TokenRevocations tokenRevocations(@Qualifier("webDataSource") DataSource web) {
		return new LiveSessions(new SessionTable(JdbcClient.create(web)));
	}

	@Bean
	AuditTrail auditTrail(@Qualifier("webDataSource") DataSource web) {
		return new AuditTrail(new AuditEventTable(JdbcClient.create(web)));
	}

	@Bean
	ApiKeys apiKeys(@Qualifier("webDataSource") DataSource web, AuditTrail trail, Clock clock) {
		return new StoredApiKeys(new ApiKeyTable(JdbcClient.create(web)), trail, clock);
	}

}
