package com.opsided.sync.console.overview;

import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.run.RunView;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OverviewConfiguration {

	@Bean
	ReadActivity readActivity(@Qualifier("webDataSource") DataSource web, Clock clock) {
		JdbcClient jdbc = JdbcClient.create(web);
		return new ReadActivity(new RunView(jdbc), new ReportLoadTable(jdbc), clock);
	}

}
