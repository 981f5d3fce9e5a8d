package com.opsided.sync.removal;

import java.util.List;

import com.opsided.shared.removal.RemovalOrderTable;
import com.opsided.shared.report.ReportRowTable;
import com.opsided.sync.report.ReportFeed;
import com.opsided.sync.report.UnitedFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class RemovalConfiguration {

	@Bean
	ReportFeed removalOrderFeed(JdbcClient jdbc) {
		return new UnitedFeed(List.of(RemovalOrderSchema.SCHEMA), new ReportRowTable(RemovalOrderTable.NAME, jdbc));
	}

	@Bean
	ReportFeed removalShipmentFeed(JdbcClient jdbc) {
		return new UnitedFeed(List.of(RemovalShipmentSchema.SCHEMA),
				new ReportRowTable(RemovalShipmentSchema.SCHEMA.table(), jdbc));
	}

}
