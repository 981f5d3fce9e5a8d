package com.opsided.sync.privacy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.report.StoredFileTable;
import com.opsided.shared.run.RunView;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.user.UserTable;
import com.opsided.sync.run.ControlRun;
import com.opsided.sync.schedule.ForgetFirings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

	@Bean
	SellerCatalog sellerCatalog(JdbcClient jdbc) {
		return new SellerCatalog(jdbc);
	}

	@Bean
	FindSeller findSeller(AccountTable accounts, JdbcClient jdbc) {
		return new FindSeller(accounts, new UserTable(jdbc), new ConnectionTable(jdbc));
	}

	@Bean
	ExportSeller exportSeller(DataSource dataSource, SellerCatalog catalog, JdbcClient jdbc, Clock clock) {
		return new ExportSeller(dataSource, catalog, new AuditEventTable(jdbc), clock);
	}

	/**
	 * Keys are asked for only where tokens are to be taken back. The flavour of Stripe is
	 * integration-api's setting.
	 */
	@Bean
	EraseSeller eraseSeller(JdbcClient jdbc, TransactionOperations transactions, SellerCatalog catalog,
			AccountTable accounts, RunView runs, ControlRun control, ObjectProvider<ConnectionSecretTable> secrets,
			RevocationTable revocations, ObjectProvider<KeyRing> keys, ForgetFirings firings,
			@Value("${opsided.home}") Path home, @Value("${opsided.stripe.flavour:CONNECT}") String flavour,
			@Value("${opsided.erase.chunk-rows:10000}") int chunk,
			@Value("${opsided.erase.patience:10m}") Duration patience, Clock clock) {
		EndConnections connections = new EndConnections(new ConnectionTable(jdbc), secrets, revocations, keys,
				transactions, flavour.equals("CONNECT"), clock);
		return new EraseSeller(jdbc, transactions, catalog, new RestRuns(accounts, runs, control, patience),
				new EraseAttempts(jdbc, transactions, catalog), connections, firings,
				new SellerFiles(home.toAbsolutePath(), new StoredFileTable(jdbc)), new AuditEventTable(jdbc), chunk);
	}

}
