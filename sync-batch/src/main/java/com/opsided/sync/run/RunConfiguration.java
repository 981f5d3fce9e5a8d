package com.opsided.sync.run;

import com.opsided.shared.run.RunTable;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class RunConfiguration {

	@Bean
	RunTable runTable(JdbcClient jdbc) {
		return new RunTable(jdbc);
	}

	@Bean
	ChunkSteps chunkSteps(JobRepository repository, PlatformTransactionManager transactions) {
		return new ChunkSteps(repository, transactions);
	}

	@Bean
	ExecuteRun executeRun(RunTable runs, JobRepository repository, JobOperator operator) {
		return new ExecuteRun(runs, repository, operator, "pid " + ProcessHandle.current().pid());
	}

}
