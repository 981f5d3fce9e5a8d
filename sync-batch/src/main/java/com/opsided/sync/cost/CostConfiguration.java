package com.opsided.sync.cost;

import java.util.List;

import com.opsided.shared.cost.SourcingCostTable;
import com.opsided.shared.report.ReportRowTable;
import com.opsided.sync.report.ReportFeed;
import com.opsided.sync.report.SnapshotFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CostConfiguration {

	@Bean
	ReportFeed sourcingCostFeed(JdbcClient jdbc) {
		return new SnapshotFeed(List.of(SourcingCostSchema.OWN, SourcingCostSchema.AMAZON),
				new ReportRowTable(SourcingCostTable.NAME, jdbc));
	}

}
