package com.opsided.sync.discrepancy;

import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.claim.ClaimSumTable;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyListView;
import com.opsided.shared.discrepancy.DiscrepancySumTable;
import com.opsided.shared.web.Cursors;
import com.opsided.sync.detection.ExplainDiscrepancy;
import com.opsided.sync.reconciliation.PolicyProperties;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DiscrepancyListConfiguration {

	@Bean
	ReadDiscrepancies readDiscrepancies(@Qualifier("listDataSource") DataSource web, Cursors cursors) {
		return new ReadDiscrepancies(new DiscrepancyListView(JdbcClient.create(web)), cursors);
	}

	/** Over the jobs' connections, which sort whole accounts in memory. */
	@Bean
	ExportDiscrepancies exportDiscrepancies(DataSource dataSource, DetectionTable detections,
			ReadDiscrepancies discrepancies) {
		return new ExportDiscrepancies(dataSource, detections, discrepancies);
	}

	@Bean
	ExplainItem explainItem(ExplainDiscrepancy explain, PolicyProperties policies, Clock clock) {
		return new ExplainItem(explain, new ExplainWindow(policies, clock), new ExplainValue(policies));
	}

	@Bean
	ReadOwed readOwed(@Qualifier("webDataSource") DataSource web) {
		JdbcClient jdbc = JdbcClient.create(web);
		return new ReadOwed(new DiscrepancySumTable(jdbc), new ClaimSumTable(jdbc));
	}

}
