package com.opsided.sync.reimbursement;

import java.util.List;

import com.opsided.shared.reimbursement.ReimbursementTable;
import com.opsided.shared.report.ReportRowTable;
import com.opsided.sync.report.ReportFeed;
import com.opsided.sync.report.UnitedFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ReimbursementConfiguration {

	@Bean
	ReportFeed reimbursementFeed(JdbcClient jdbc) {
		return new UnitedFeed(List.of(ReimbursementSchema.SCHEMA), new ReportRowTable(ReimbursementTable.NAME, jdbc));
	}

}
