package com.opsided.sync.ledger;

import java.util.List;

import javax.sql.DataSource;

import com.opsided.shared.ledger.LedgerBalanceTable;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.ledger.LedgerRowTable;
import com.opsided.shared.ledger.ReportDayTable;
import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.ReportRowTable;
import com.opsided.sync.report.ReportFeed;
import com.opsided.sync.report.UnitedFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

	@Bean
	LedgerDayTable ledgerDayTable(JdbcClient jdbc) {
		return new LedgerDayTable(jdbc);
	}

	@Bean
	ReportFeed ledgerDetailFeed(DataSource dataSource, JdbcClient jdbc, ReportLoadTable loads, ReportChunkTable chunks,
			LedgerDayTable liveDays) {
		return new LedgerFeed(dataSource, loads, chunks, liveDays, new ReportDayTable(jdbc), new LedgerRowTable(jdbc));
	}

	@Bean
	ReportFeed ledgerSummaryFeed(JdbcClient jdbc) {
		return new UnitedFeed(List.of(LedgerSummarySchema.SCHEMA), new ReportRowTable(LedgerBalanceTable.NAME, jdbc));
	}

}
