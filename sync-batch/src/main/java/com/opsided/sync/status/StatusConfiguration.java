package com.opsided.sync.status;

import javax.sql.DataSource;

import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.run.RunView;
import com.opsided.sync.jobs.ReadRuns;
import com.opsided.sync.schedule.Schedules;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class StatusConfiguration {

	@Bean
	ReadStatus readStatus(@Qualifier("webDataSource") DataSource web, ReadRuns details, Schedules schedules) {
		JdbcClient jdbc = JdbcClient.create(web);
		return new ReadStatus(new RunView(jdbc), details, new ReportLoadTable(jdbc), schedules);
	}

}
