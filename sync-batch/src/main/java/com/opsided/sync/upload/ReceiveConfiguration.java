package com.opsided.sync.upload;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.report.StoredFileTable;
import com.opsided.shared.report.StoredPartTable;
import com.opsided.shared.run.RunView;
import com.opsided.sync.run.RequestRun;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ReceiveConfiguration {

	@Bean
	FindUploadAccount findUploadAccount(AccountTable accounts) {
		return new FindUploadAccount(accounts);
	}

	@Bean
	ReceiveFiles receiveFiles(StoredFileTable stored, StoredPartTable parts, RunView runs, RequestRun requests,
			TransactionOperations transactions) {
		return new ReceiveFiles(stored, parts, runs, requests, transactions);
	}

}
