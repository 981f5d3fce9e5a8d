package com.opsided.sync.finance;

import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.pull.PullMarkTable;
import com.opsided.sync.pull.AccountPull;
import com.opsided.sync.pull.ConnectedAccounts;
import com.opsided.sync.pull.PullStep;
import com.opsided.sync.pull.ReadPages;
import com.opsided.sync.pull.TimeWindows;
import com.opsided.sync.run.ChunkSteps;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The step that pulls transactions, a page in each chunk.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FinanceProperties.class)
class FinancePull {

	/** The feed's name. */
	static final String FEED = "finances";

	@Bean(name = "financeAccountPull")
	@Order(30)
	AccountPull financePull(Step pullFinances) {
		return new PullStep(FEED, pullFinances);
	}

	@Bean
	Step pullFinances(ChunkSteps steps, ItemStreamReader<MovementPage> movementReader,
			ItemWriter<MovementPage> movementWriter) {
		return steps.<MovementPage, MovementPage>named("pullFinances", 1)
			.reader(movementReader)
			.writer(movementWriter)
			.build();
	}

	@Bean
	@StepScope
	ItemStreamReader<MovementPage> movementReader(@Value("#{stepExecution}") StepExecution step,
			ConnectedAccounts accounts, PullMarkTable marks, FinanceProperties properties, Clock clock) {
		TimeWindows windows = TimeWindows.of(step, marks, FEED, properties::reach);
		return new ReadPages<>(step, new ReadMovements(windows,
				() -> accounts.of(windows.account()).amazon()::transactions, properties, clock));
	}

	@Bean
	@StepScope
	ItemWriter<MovementPage> movementWriter(@Value("#{jobParameters['account']}") long account, DataSource dataSource,
			PullMarkTable marks) {
		return new WriteMovements(dataSource, marks, account);
	}

}
