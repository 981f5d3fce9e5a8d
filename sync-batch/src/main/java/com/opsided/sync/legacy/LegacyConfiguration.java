package com.opsided.sync.legacy;

import java.time.Clock;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.token.ConnectionSecretTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class LegacyConfiguration {

	/** Needs the keys, which other commands do without. */
	@Bean
	@Lazy
	ImportTokens importTokens(TransactionOperations transactions, AccountTable accounts, JdbcClient jdbc,
			ConnectionSecretTable secrets) {
		return new ImportTokens(transactions, accounts, new ConnectionTable(jdbc), secrets, new AuditEventTable(jdbc),
				Clock.systemUTC());
	}

}
