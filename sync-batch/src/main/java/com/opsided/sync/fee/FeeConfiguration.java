package com.opsided.sync.fee;

import java.util.List;

import com.opsided.shared.fee.FeePreviewTable;
import com.opsided.shared.report.ReportRowTable;
import com.opsided.sync.report.ReportFeed;
import com.opsided.sync.report.SnapshotFeed;
import com.opsided.sync.report.UnitedFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class FeeConfiguration {

	@Bean
	ReportFeed feePreviewFeed(JdbcClient jdbc) {
		return new SnapshotFeed(List.of(FeePreviewSchema.SCHEMA), new ReportRowTable(FeePreviewTable.NAME, jdbc));
	}

	@Bean
	ReportFeed storageFeeFeed(JdbcClient jdbc) {
		return new UnitedFeed(List.of(StorageFeeSchema.SCHEMA),
				new ReportRowTable(StorageFeeSchema.SCHEMA.table(), jdbc));
	}

}
