package com.opsided.sync.discrepancy;

import javax.sql.DataSource;

import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyListView;
import com.opsided.shared.web.Cursors;
import com.opsided.sync.detection.ExplainDiscrepancy;

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
	ExportDiscrepancies exportDiscrepancies(DataSource dataSource, DetectionTable detections) {
		return new ExportDiscrepancies(dataSource, detections);
	}

	@Bean
	ExplainItem explainItem(ExplainDiscrepancy explain) {
		return new ExplainItem(explain);
	}

}
