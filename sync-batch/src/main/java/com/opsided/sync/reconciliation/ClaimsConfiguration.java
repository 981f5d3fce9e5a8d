package com.opsided.sync.reconciliation;

import com.opsided.shared.claim.ClaimEventTable;
import com.opsided.shared.claim.ClaimPaymentTable;
import com.opsided.shared.claim.ClaimSettlementTable;
import com.opsided.shared.claim.ClaimTable;
import com.opsided.shared.discrepancy.DiscrepancyListView;
import com.opsided.shared.discrepancy.DiscrepancyListingTable;
import com.opsided.shared.rules.AccountRulesTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ClaimsConfiguration {

	@Bean
	ClaimTable claimTable(JdbcClient jdbc) {
		return new ClaimTable(jdbc);
	}

	@Bean
	ClaimSettlementTable claimSettlementTable(JdbcClient jdbc) {
		return new ClaimSettlementTable(jdbc);
	}

	@Bean
	ClaimPaymentTable claimPaymentTable(JdbcClient jdbc) {
		return new ClaimPaymentTable(jdbc);
	}

	@Bean
	ClaimEventTable claimEventTable(JdbcClient jdbc) {
		return new ClaimEventTable(jdbc);
	}

	@Bean
	AccountRulesTable accountRulesTable(JdbcClient jdbc) {
		return new AccountRulesTable(jdbc);
	}

	@Bean
	DiscrepancyListingTable discrepancyListingTable(JdbcClient jdbc) {
		return new DiscrepancyListingTable(jdbc);
	}

	@Bean
	DiscrepancyListView discrepancyListView(JdbcClient jdbc) {
		return new DiscrepancyListView(jdbc);
	}

}
