package com.opsided.sync.upload;

import java.nio.file.Path;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.RunLoadTable;
import com.opsided.shared.report.StoredFileTable;
import com.opsided.shared.report.StoredPartTable;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.report.StartOver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Files that are handed in over HTTP: their tables, and what gives them to runs. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

	@Bean
	StoredFileTable storedFileTable(JdbcClient jdbc) {
		return new StoredFileTable(jdbc);
	}

	@Bean
	StoredPartTable storedPartTable(JdbcClient jdbc) {
		return new StoredPartTable(jdbc);
	}

	@Bean
	OpenLoads openLoads(ReportLoadTable loads, StartOver startOver, TransactionOperations transactions) {
		return new OpenLoads(loads, startOver, transactions);
	}

	@Bean
	OfferStoredFiles offerStoredFiles(StoredFileTable stored, StoredPartTable parts, JdbcClient jdbc,
			AccountTable accounts, ReportFeeds feeds, OpenLoads loads, UploadedFiles uploaded,
			@Value("${opsided.home}") Path home) {
		return new OfferStoredFiles(stored, parts, new RunLoadTable(jdbc), accounts, feeds, loads, uploaded, home);
	}

}
