package com.opsided.integration.amazon;

import java.time.Clock;
import java.util.Map;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.amazon.SellingPartners;
import com.opsided.shared.claim.ClaimTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.fee.Fee;
import com.opsided.shared.fee.FeePreviewView;
import com.opsided.shared.fee.StorageFeeTable;
import com.opsided.shared.finance.FeeMovementView;
import com.opsided.shared.inventory.InventoryItemView;
import com.opsided.shared.reimbursement.ClaimReimbursementView;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.Cursors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AmazonDataConfiguration {

	@Bean
	SeenAccounts seenAccounts(AccountScope scope, AccountTable accounts) {
		return new SeenAccounts(scope, accounts);
	}

	@Bean
	ClaimTable claimTable(JdbcClient jdbc) {
		return new ClaimTable(jdbc);
	}

	@Bean
	ClaimReimbursementView claimReimbursementView(JdbcClient jdbc) {
		return new ClaimReimbursementView(jdbc);
	}

	@Bean
	InventoryItemView inventoryItemView(JdbcClient jdbc) {
		return new InventoryItemView(jdbc);
	}

	@Bean
	AskStock askStock(ConnectionTable connections, SellingPartners partners, AuditTrail trail, Cursors cursors,
			Clock clock) {
		return new AskStock(new LiveAccounts(connections, partners, trail), cursors, clock);
	}

	@Bean
	ListFees listFees(JdbcClient jdbc) {
		return new ListFees(Map.of(Fee.Kind.PREVIEW, new FeePreviewView(jdbc), Fee.Kind.STORAGE,
				new StorageFeeTable(jdbc), Fee.Kind.TRANSACTION, new FeeMovementView(jdbc)));
	}

}
