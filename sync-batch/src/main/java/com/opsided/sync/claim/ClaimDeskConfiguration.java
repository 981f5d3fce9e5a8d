package com.opsided.sync.claim;

import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.claim.ClaimEventTable;
import com.opsided.shared.claim.ClaimTable;
import com.opsided.shared.claim.FilingTable;
import com.opsided.shared.discrepancy.DiscrepancyListView;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.Cursors;
import com.opsided.sync.detection.ExplainDiscrepancy;
import com.opsided.sync.detection.StreamLedger;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ClaimDeskConfiguration {

	@Bean
	ClaimDesk claimDesk(AccountScope scope, AccountTable accounts, @Qualifier("webDataSource") DataSource web,
			Cursors cursors, Clock clock) {
		JdbcClient jdbc = JdbcClient.create(web);
		return new ClaimDesk(scope, accounts, new ClaimTable(jdbc), new ClaimEventTable(jdbc), cursors, clock);
	}

	@Bean
	ReadPack readPack(@Qualifier("listDataSource") DataSource lists, ExplainDiscrepancy explain, StreamLedger ledger) {
		return new ReadPack(new DiscrepancyListView(JdbcClient.create(lists)), explain, ledger);
	}

	@Bean
	WriteExtract writeExtract(ReadPack packs, StreamLedger ledger) {
		return new WriteExtract(packs, ledger);
	}

	/** Selected are discrepancies, which are read as the list of them is. */
	@Bean
	MakeClaims makeClaims(@Qualifier("webDataSource") DataSource web, @Qualifier("listDataSource") DataSource list,
			Clock clock) {
		JdbcClient jdbc = JdbcClient.create(web);
		return new MakeClaims(new DiscrepancyListView(JdbcClient.create(list)), new ClaimTable(jdbc),
				new FilingTable(jdbc), new TransactionTemplate(new DataSourceTransactionManager(web)), clock);
	}

}
