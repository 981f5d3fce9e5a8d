package com.opsided.sync.report;

import java.util.List;

import javax.sql.DataSource;

import com.opsided.shared.report.RejectedRowTable;
import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;

import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoadProperties.class)
class LoadConfiguration {

	@Bean
	ReportLoadTable reportLoadTable(JdbcClient jdbc) {
		return new ReportLoadTable(jdbc);
	}

	@Bean
	ReportChunkTable reportChunkTable(JdbcClient jdbc) {
		return new ReportChunkTable(jdbc);
	}

	@Bean
	RejectedRowTable rejectedRowTable(JdbcClient jdbc) {
		return new RejectedRowTable(jdbc);
	}

	@Bean
	ReportFeeds reportFeeds(List<ReportFeed> feeds) {
		return new ReportFeeds(feeds);
	}

	@Bean
	StartOver startOver(ReportLoadTable loads, ReportChunkTable chunks, RejectedRowTable rejected, ReportFeeds feeds) {
		return new StartOver(loads, chunks, rejected, feeds);
	}

	@Bean
	ItemWriter<LoadBlock> loadBlockWriter(DataSource dataSource, ReportLoadTable loads, ReportChunkTable chunks,
			RejectedRowTable rejected, ReportFeeds feeds, LoadProperties properties, List<LoadProgress> watchers) {
		return new WriteLoadBlock(dataSource, loads, chunks, rejected, feeds, properties, watchers);
	}

	@Bean
	ItemWriter<ReportLoad> loadPublisher(ReportLoadTable loads, ReportFeeds feeds, StartOver startOver) {
		return new PublishLoad(loads, feeds, startOver);
	}

}
