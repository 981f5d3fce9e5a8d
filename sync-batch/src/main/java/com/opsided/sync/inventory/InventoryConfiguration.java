package com.opsided.sync.inventory;

import java.util.List;

import com.opsided.shared.inventory.InventorySnapshotTable;
import com.opsided.shared.report.ReportRowTable;
import com.opsided.sync.report.ReportFeed;
import com.opsided.sync.report.SnapshotFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {

	@Bean
	ReportFeed manageInventoryFeed(JdbcClient jdbc) {
		return new SnapshotFeed(List.of(ManageInventorySchema.SCHEMA),
				new ReportRowTable(InventorySnapshotTable.NAME, jdbc));
	}

}
