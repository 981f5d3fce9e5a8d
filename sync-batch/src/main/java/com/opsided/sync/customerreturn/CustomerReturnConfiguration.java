package com.opsided.sync.customerreturn;

import java.util.List;

import com.opsided.shared.report.ReportRowTable;
import com.opsided.sync.report.ReportFeed;
import com.opsided.sync.report.UnitedFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CustomerReturnConfiguration {

	@Bean
	ReportFeed customerReturnFeed(JdbcClient jdbc) {
		return new UnitedFeed(List.of(CustomerReturnSchema.SCHEMA),
				new ReportRowTable(CustomerReturnSchema.SCHEMA.table(), jdbc));
	}

}
